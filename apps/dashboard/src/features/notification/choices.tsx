"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { isRegion, placeOfTimeZone } from "@spots/domain/kernel/time-zone";
import { mailable, type NotificationGroup, NotificationGroups } from "@spots/domain/notification/kinds";
import { Button } from "@spots/ui/button";
import { CheckboxField } from "@spots/ui/checkbox-field";
import { SectionHead } from "@spots/ui/section-head";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/api/client";
import { useHydrated } from "@/api/use-hydrated";
import { useTelling } from "@/api/use-telling";

type Settings = Outputs["notification"]["settings"];
type Mailed = (typeof mailable)[number];

const mailedOf = (group: NotificationGroup): Mailed | undefined => mailable.find((each) => each === group);
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
const minuteIn = (text: string): number | null => {
  const [, hour, minute] = /^(\d\d):(\d\d)/.exec(text) ?? [];
  return hour === undefined ? null : Number(hour) * 60 + Number(minute);
};
/** The quiet hours that are offered to somebody who has none. */
const usualQuiet = { from: 22 * 60, to: 7 * 60 };

/** What reaches the member outside of the app, and when. */
export function Choices({ business, settings }: { business: string; settings: Settings }) {
  const trpc = useTRPC();
  const say = useTranslations("notification.choices");
  const { telling } = useTelling();
  const [choice, setChoice] = useState(settings.choice);
  const save = useMutation(trpc.notification.choose.mutationOptions(telling(say("saved"))));
  const { pushOff, mailNow, mailDaily, quiet, timeZone } = choice;
  const without = <One,>(list: readonly One[], one: One) => list.filter((each) => each !== one);
  const setMail = (group: Mailed, when: string) =>
    setChoice({
      ...choice,
      mailNow: [...without(mailNow, group), ...(when === "now" ? [group] : [])],
      mailDaily: [...without(mailDaily, group), ...(when === "daily" ? [group] : [])],
    });
  // The server does not know the browser's zone.
  const here = useHydrated() ? Intl.DateTimeFormat().resolvedOptions().timeZone : settings.usualZone;
  const zones = [...new Set([settings.usualZone, here, timeZone ?? here])].filter(isRegion);
  return (
    <section aria-labelledby="choices" className="grid gap-5">
      <SectionHead id="choices" title={say("title")} detail={say("lead")} />
      <div className="grid gap-4">
        {NotificationGroups.map((group) => {
          const mailed = mailedOf(group);
          const when =
            mailed && mailNow.includes(mailed) ? "now" : mailed && mailDaily.includes(mailed) ? "daily" : "off";
          return (
            <fieldset
              key={group}
              className="grid gap-2 border-t border-line pt-3 sm:grid-cols-[1fr_10rem_12rem] sm:items-start"
            >
              <legend className="sr-only">{say(`groups.${group}.name`)}</legend>
              <div>
                <p className="font-semibold">{say(`groups.${group}.name`)}</p>
                <p className="text-small text-ink-2">{say(`groups.${group}.teach`)}</p>
              </div>
              <CheckboxField
                label={say("push")}
                checked={!pushOff.includes(group)}
                onChange={({ target }) =>
                  setChoice({ ...choice, pushOff: [...without(pushOff, group), ...(target.checked ? [] : [group])] })
                }
              />
              {mailed ? (
                <SelectField
                  label={say("mail")}
                  value={when}
                  onChange={({ target }) => setMail(mailed, target.value)}
                  options={(["off", "now", "daily"] as const).map((value) => ({ value, label: say(`when.${value}`) }))}
                />
              ) : (
                <p className="text-small text-ink-2">{say("alwaysMailed")}</p>
              )}
            </fieldset>
          );
        })}
      </div>
      <div className="grid gap-3">
        <CheckboxField
          label={say("quiet")}
          hint={say("quietTeach")}
          checked={quiet !== null}
          onChange={({ target }) => setChoice({ ...choice, quiet: target.checked ? usualQuiet : null })}
        />
        {quiet && (
          <div className="grid gap-3 sm:grid-cols-3">
            {(["from", "to"] as const).map((end) => (
              <TextField
                key={end}
                label={say(end)}
                type="time"
                value={clock(quiet[end])}
                onChange={({ target }) => {
                  const minute = minuteIn(target.value);
                  if (minute !== null) setChoice({ ...choice, quiet: { ...quiet, [end]: minute } });
                }}
              />
            ))}
            <SelectField
              label={say("zone")}
              value={timeZone ?? settings.usualZone}
              onChange={({ target }) =>
                setChoice({ ...choice, timeZone: target.value === settings.usualZone ? null : target.value })
              }
              options={zones.map((zone) => ({ value: zone, label: placeOfTimeZone(zone) }))}
            />
          </div>
        )}
      </div>
      <div>
        <Button
          variant="primary"
          pending={save.isPending}
          disabled={quiet !== null && quiet.from === quiet.to}
          onClick={() => save.mutate({ business, ...choice })}
        >
          {say("save")}
        </Button>
      </div>
    </section>
  );
}
