import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";
import { addDays } from "../kernel/time-zone";
import type { PlanRule, Repeat } from "./plan";

const days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
const dayCode = (weekday: number): string => days[weekday - 1] ?? "MO";

/** The recurrence as a rule of RFC 5545, without its start. */
export function ruleText(repeat: Repeat): string {
  const every = (freq: string) => `FREQ=${freq};INTERVAL=${repeat.interval}`;
  switch (repeat.every) {
    case "day":
      return every("DAILY");
    case "week":
      return `${every("WEEKLY")};BYDAY=${repeat.weekdays.map(dayCode).join(",")}`;
    case "monthDay":
      return `${every("MONTHLY")};BYMONTHDAY=${repeat.day}`;
    case "monthWeekday":
      return `${every("MONTHLY")};BYDAY=${repeat.nth}${dayCode(repeat.weekday)}`;
  }
}

/**
 * The days of a rule in `[from, until)`, in order. Computed on calendar days, so clock changes do not
 * matter; a 31st is left out in shorter months (RFC 5545, section 3.3.10).
 */
export function daysOf(
  rule: Pick<PlanRule, "from" | "until" | "repeat" | "without">,
  from: string,
  until: string,
): string[] {
  const last = rule.until !== null && rule.until < addDays(until, -1) ? rule.until : addDays(until, -1);
  const first = rule.from > from ? rule.from : from;
  if (first > last) return [];
  const start = rule.from.replaceAll("-", "");
  const recurrence = new RRuleTemporal({
    rruleString: `DTSTART;TZID=UTC:${start}T000000\nRRULE:${ruleText(rule.repeat)}`,
    temporal: Temporal,
    strict: true,
  });
  const at = (day: string) => new Date(`${day}T00:00:00Z`);
  return recurrence
    .between(at(first), at(last), true)
    .map((moment) => moment.toPlainDate().toString())
    .filter((day) => !rule.without.includes(day));
}
