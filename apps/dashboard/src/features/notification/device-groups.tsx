"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { type NotificationGroup, NotificationGroups } from "@spots/domain/notification/kinds";
import { CheckboxField } from "@spots/ui/checkbox-field";
import { Disclosure } from "@spots/ui/disclosure";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";

type Props = {
  business: string;
  device: Outputs["notification"]["settings"]["devices"][number];
  /** The groups that no device of the member gets. */
  offEverywhere: readonly NotificationGroup[];
};

/** The groups that a device gets. Each change is saved at once, in order. */
export function DeviceGroups({ business, device, offEverywhere }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("notification");
  const { telling, refused } = useTelling();
  const [off, setOff] = useState<readonly NotificationGroup[]>(device.off);
  const { id: deviceId, off: stored } = device;
  const change = useMutation({
    ...trpc.notification.changeDevice.mutationOptions({
      ...telling(say("choices.saved")),
      onError: (error) => {
        setOff(stored);
        refused(error);
      },
    }),
    scope: { id: `device ${deviceId}` },
  });
  const set = (group: NotificationGroup, isOn: boolean) => {
    const next = NotificationGroups.filter((each) => (each === group ? !isOn : off.includes(each)));
    setOff(next);
    change.mutate({ business, deviceId, off: next });
  };
  const on = NotificationGroups.filter((group) => ![...off, ...offEverywhere].includes(group));
  return (
    <div className="basis-full">
      <Disclosure summary={say("devices.gets", { count: on.length, all: NotificationGroups.length })}>
        <fieldset className="grid gap-3 sm:grid-cols-2">
          <legend className="sr-only">
            {say("devices.getsOf", { device: device.device || say("devices.unknown") })}
          </legend>
          {NotificationGroups.map((group) => {
            const isOffEverywhere = offEverywhere.includes(group);
            return (
              <CheckboxField
                key={group}
                label={say(`choices.groups.${group}.name`)}
                hint={isOffEverywhere ? say("devices.offEverywhere") : undefined}
                disabled={isOffEverywhere}
                checked={!isOffEverywhere && !off.includes(group)}
                onChange={({ target }) => set(group, target.checked)}
              />
            );
          })}
        </fieldset>
      </Disclosure>
    </div>
  );
}
