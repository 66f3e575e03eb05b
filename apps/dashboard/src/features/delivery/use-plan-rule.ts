import type { PlanRule } from "@spots/domain/delivery/plan";
import { useFormatter, useTranslations } from "next-intl";
import { useLocalTime } from "@/forms/use-local-time";

/** The name of a weekday from Monday (1) on. */
export function useWeekdays() {
  const format = useFormatter();
  return (weekday: number, style: "long" | "short" = "long"): string =>
    format.dateTime(new Date(Date.UTC(2026, 10, 22 + weekday, 12)), { weekday: style, timeZone: "UTC" });
}

/** A plan's rule as one sentence. */
export function usePlanRule() {
  const say = useTranslations("plan.rule");
  const format = useFormatter();
  const weekdayName = useWeekdays();
  const { clock, day } = useLocalTime();
  const days = ({ repeat }: PlanRule): string => {
    const { interval } = repeat;
    if (repeat.every === "day") return say("day", { interval });
    if (repeat.every === "week")
      return say("week", { interval, days: format.list(repeat.weekdays.map((each) => weekdayName(each))) });
    if (repeat.every === "monthDay") return say("monthDay", { interval, day: repeat.day });
    return say("monthWeekday", { interval, nth: String(repeat.nth), weekday: weekdayName(repeat.weekday) });
  };
  return (rule: PlanRule): string => {
    const { at, places, count, until } = rule;
    const when =
      at.kind === "times"
        ? say("times", { times: format.list(at.times.map(clock)) })
        : say("shifts", { minutes: at.minutes });
    return [
      `${days(rule)} ${when}`,
      places.length > 0 && say("places", { places: format.list(places) }),
      count > 1 && say("count", { count }),
      until !== null && say("until", { day: day(until) }),
    ]
      .filter(Boolean)
      .join(", ");
  };
}
