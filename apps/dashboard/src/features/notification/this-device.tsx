"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { deviceIn } from "@spots/domain/people/device";
import { Button } from "@spots/ui/button";
import { Row, RowList } from "@spots/ui/row-list";
import { SectionHead } from "@spots/ui/section-head";
import { Status } from "@spots/ui/status";
import { showToast } from "@spots/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { v7 } from "uuid";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import { canPush, subscribe } from "@/offline/push";
import { DeviceGroups } from "./device-groups";

type Settings = Outputs["notification"]["settings"];

/** The devices that the member is told on, and the button that adds this one. */
export function Devices({ business, settings }: { business: string; settings: Settings }) {
  const trpc = useTRPC();
  const say = useTranslations("notification.devices");
  const format = useFormatter();
  const { telling, refused } = useTelling();
  const [isAsking, setAsking] = useState(false);
  const add = useMutation(trpc.notification.addDevice.mutationOptions(telling(say("added"))));
  const remove = useMutation(trpc.notification.removeDevice.mutationOptions(telling(say("removed"))));
  const { devices, publicKey } = settings;
  const addThis = async () => {
    if (!canPush()) return showToast({ tone: "warn", title: say("cannot"), detail: say("iphone") });
    if (publicKey === null) return showToast({ tone: "warn", title: say("notYet") });
    setAsking(true);
    try {
      const made = await subscribe(publicKey);
      if (!made) return showToast({ tone: "warn", title: say("refused"), detail: say("allowInBrowser") });
      add.mutate({ business, id: v7(), ...made, device: deviceIn(navigator.userAgent) ?? "" });
    } catch (error) {
      refused(error, say("unreached"));
    } finally {
      setAsking(false);
    }
  };
  return (
    <section aria-labelledby="devices" className="grid gap-4">
      <SectionHead id="devices" title={say("title")} detail={say("lead")} />
      <div>
        <Button icon="bell" pending={isAsking || add.isPending} onClick={() => void addThis()}>
          {say(devices.some(({ isThisSession }) => isThisSession) ? "again" : "add")}
        </Button>
      </div>
      {devices.length > 0 && (
        <RowList labelledBy="devices">
          {devices.map((each) => (
            <Row
              key={each.id}
              title={each.device || say("unknown")}
              detail={[
                say("since", { when: format.dateTime(each.createdAt, { dateStyle: "medium" }) }),
                each.lastSentAt
                  ? say("lastSent", {
                      when: format.dateTime(each.lastSentAt, { dateStyle: "medium", timeStyle: "short" }),
                    })
                  : say("neverSent"),
              ].join(" · ")}
              side={
                <>
                  {each.isThisSession && <Status tone="good">{say("this")}</Status>}
                  <Button
                    size="small"
                    pending={remove.isPending && remove.variables.deviceId === each.id}
                    onClick={() => remove.mutate({ business, deviceId: each.id })}
                  >
                    {say("remove")}
                  </Button>
                </>
              }
              below={<DeviceGroups business={business} device={each} offEverywhere={settings.choice.pushOff} />}
            />
          ))}
        </RowList>
      )}
    </section>
  );
}
