"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { useFormatter, useTranslations } from "next-intl";

export type Suggested = Outputs["moment"]["suggest"]["members"][number];

/** Says in words why a member is suggested. Times are in the time zone of the location. */
export function useReason(): (suggested: Suggested, timeZone: string) => string {
  const say = useTranslations("delivery.suggest");
  const format = useFormatter();
  return ({ presence, shiftUntil, openThatDay, daysSince }, timeZone) => {
    const until = shiftUntil && format.dateTime(shiftUntil, { hour: "numeric", minute: "2-digit", timeZone });
    return [
      presence === "onShift" ? say("onShift", { time: until ?? "" }) : say(presence),
      say("load", { count: openThatDay }),
      saySince(daysSince),
    ].join(", ");
  };

  function saySince(days: number | null): string {
    if (days === null) return say("never");
    return days < 7 ? say("had", { days }) : say("weeks", { weeks: Math.floor(days / 7) });
  }
}
