import { Banner } from "@spots/ui/banner";
import { useEffect, useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { now } from "../device/clock";
import { type OpenVisit, restsUntil } from "./visits";

type Props = {
  visit: OpenVisit;
  /** Minutes that the business leaves a customer between two moments; 0: it has not said so. */
  minutesBetween: number;
  timeZone: string;
};

/**
 * Says when to step back: the customer is left in peace, or had a moment just now. It goes away by
 * itself when the minutes are over.
 */
export function Retreat({ visit, minutesBetween, timeZone }: Props) {
  const say = useTranslations("staffApp.visit");
  const format = useFormatter();
  const [, setSeen] = useState(0);
  const at = now();
  const until = restsUntil(visit, at, minutesBetween);
  const restMs = until === null ? null : until.getTime() - at.getTime();
  useEffect(() => {
    if (restMs === null) return;
    const timer = setTimeout(() => setSeen((seen) => seen + 1), restMs + 50);
    return () => clearTimeout(timer);
  }, [restMs]);
  const time = (when: Date) => format.dateTime(when, { timeStyle: "short", timeZone });
  if (visit.leftInPeace) {
    const { at: since, by } = visit.leftInPeace;
    return (
      <Banner tone="info" live>
        {by === null ? say("leftSince", { time: time(since) }) : say("leftBy", { time: time(since), name: by })}
      </Banner>
    );
  }
  if (until === null) return null;
  return (
    <Banner tone="info" live>
      {say("rest", { until: time(until) })}
    </Banner>
  );
}
