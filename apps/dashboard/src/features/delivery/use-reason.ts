"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { useFormatter, useTranslations } from "next-intl";

export type Suggested = Outputs["moment"]["suggest"]["members"][number];

type Presence = Pick<Suggested, "presence" | "shiftUntil" | "openThatDay">;

/** Says in words why a member is suggested. Times are in the time zone of the location. */
export function useReason() {
  const say = useTranslations("delivery.suggest");
  const fit = useTranslations("growth.fit");
  const topic = useTranslations("growth.topic");
  const format = useFormatter();
  /** Whether the member is there, and how many moments they have that day. */
  const presence = ({ presence: kind, shiftUntil, openThatDay }: Presence, timeZone: string): string => {
    const until = shiftUntil && format.dateTime(shiftUntil, { hour: "numeric", minute: "2-digit", timeZone });
    return [
      kind === "onShift" ? say("onShift", { time: until ?? "" }) : say(kind),
      say("load", { count: openThatDay }),
    ].join(", ");
  };
  const since = (days: number | null): string => {
    if (days === null) return say("never");
    return days < 7 ? say("had", { days }) : say("weeks", { weeks: Math.floor(days / 7) });
  };
  const reason = (suggested: Suggested, timeZone: string): string =>
    [
      presence(suggested, timeZone),
      since(suggested.daysSince),
      say(`knows.${suggested.competency}`),
      ...suggested.fits.map(({ kind, times, ...of }) => fit(kind, { topic: topic(of.topic), times })),
    ].join(", ");
  return { presence, reason };
}
