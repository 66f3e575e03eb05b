import type { Id } from "../kernel/ids";
import { wallTimeOf } from "../kernel/time-zone";
import { dayOf, onClock } from "../kernel/zoned-time";
import { mostPerDay, type PlanRule } from "./plan";
import { daysOf } from "./plan-days";
import { isOff, type TimeOff } from "./time-off";

/** A shift at the plan's location. */
export type PlannedShift = {
  readonly id: Id;
  readonly memberId: Id;
  readonly dutyId: Id | null;
  readonly startsAt: Date;
};

/** One moment that a plan makes. `key` is unique in the plan. */
export type Occurrence = {
  readonly key: string;
  /** The local time, `YYYY-MM-DDTHH:mm`. */
  readonly wallTime: string;
  readonly dueAt: Date;
  readonly place: string;
  /** Null: an open offer. */
  readonly memberId: Id | null;
  readonly dutyId: Id | null;
};

/** A local time at which no moment is made, and why. */
export type LeftOut = {
  readonly wallTime: string;
  readonly reason: "closedDay" | "dayOff" | "skippedTime" | "tooMany";
};

type Plan = { readonly rule: PlanRule; readonly memberId: Id | null; readonly dutyId: Id | null };
type Range = { readonly from: string; readonly until: string; readonly timeZone: string };

/**
 * The moments of a plan on the days in `[from, until)` of the location's zone, in order of time.
 * `leftOut` has the local times that a clock change skips, the closed days at
 * midnight, shifts of members who are off, and times beyond `mostPerDay`. A time at which the plan's
 * member is off is offered to whoever takes it first.
 * @param shifts those of the location that start in the range
 * @param closed days on which the location is closed
 * @param off the days off of members
 */
export function occurrencesOf(
  { rule, memberId, dutyId }: Plan,
  { from, until, timeZone }: Range,
  shifts: readonly PlannedShift[],
  closed: ReadonlySet<string>,
  off: readonly TimeOff[] = [],
): { readonly made: readonly Occurrence[]; readonly leftOut: readonly LeftOut[] } {
  const due = daysOf(rule, from, until);
  const days = due.filter((day) => !closed.has(day));
  const leftOut: LeftOut[] = due
    .filter((day) => closed.has(day))
    .map((day) => ({ wallTime: `${day}T00:00`, reason: "closedDay" }));
  const perDay = new Map<string, number>();
  const made: Occurrence[] = [];
  const add = (wallTime: string, dueAt: Date, who: { memberId: Id | null; dutyId: Id | null }, of = "") => {
    const whom = who.memberId ?? who.dutyId ?? "";
    for (const place of rule.places.length > 0 ? rule.places : [""])
      for (let nth = 1; nth <= rule.count; nth += 1)
        made.push({ key: [wallTime, place, nth, whom, of].join("|"), wallTime, dueAt, place, ...who });
  };
  if (rule.at.kind === "times") {
    const { times } = rule.at;
    for (const day of days)
      for (const time of [...new Set(times)].toSorted()) {
        const wallTime = `${day}T${time}`;
        const { at, isSkipped } = onClock(wallTime, timeZone);
        if (isSkipped) leftOut.push({ wallTime, reason: "skippedTime" });
        else {
          const who = memberId === null || isOff(off, memberId, day) ? null : memberId;
          add(wallTime, at, { memberId: who, dutyId: memberId === null ? dutyId : null });
        }
      }
    return { made, leftOut };
  }
  const { minutes } = rule.at;
  const on = new Set(days);
  for (const shift of shifts.toSorted(
    (a, b) => a.startsAt.getTime() - b.startsAt.getTime() || (a.id < b.id ? -1 : 1),
  )) {
    if (!on.has(dayOf(shift.startsAt, timeZone))) continue;
    if (memberId !== null && shift.memberId !== memberId) continue;
    if (dutyId !== null && shift.dutyId !== dutyId) continue;
    const dueAt = new Date(shift.startsAt.getTime() + minutes * 60_000);
    const wallTime = wallTimeOf(dueAt, timeZone);
    const day = dayOf(shift.startsAt, timeZone);
    const count = (perDay.get(day) ?? 0) + Math.max(1, rule.places.length) * rule.count;
    if (isOff(off, shift.memberId, day)) leftOut.push({ wallTime, reason: "dayOff" });
    else if (count > mostPerDay) leftOut.push({ wallTime, reason: "tooMany" });
    else {
      perDay.set(day, count);
      add(wallTime, dueAt, { memberId: shift.memberId, dutyId: null }, shift.id);
    }
  }
  return { made, leftOut };
}

/** A moment of the plan that is due in the future, or that somebody moved in time. */
export type PlannedMoment = { readonly id: Id; readonly occurrence: string; readonly status: string };

/** The local time of an occurrence, as its key has it: a moment that was moved keeps it. */
export const wallTimeIn = (key: string): string => key.slice(0, "YYYY-MM-DDTHH:mm".length);

/** The statuses of moments that leave nothing to do for anybody else at their time and place. */
const filling: readonly string[] = ["accepted", "delivered", "cancelled"];

/** What an occurrence is of: its time, place and number, or its shift, whoever has it. */
function slotOf(key: string): string {
  const parts = key.split("|");
  return parts.at(-1) === "" ? parts.toSpliced(-2, 1).join("|") : key;
}

/**
 * What a plan has to do: make what is missing, and cancel what it no longer makes, except for moments
 * that somebody has answered. A moment that a manager cancelled is not made again, and one that
 * somebody has accepted is not made for another member.
 */
export function differenceOf<Moment extends PlannedMoment>(wanted: readonly Occurrence[], there: readonly Moment[]) {
  const keys = new Set(wanted.map(({ key }) => key));
  const known = new Set(there.map(({ occurrence }) => occurrence));
  const filled = new Set(
    there.filter(({ status }) => filling.includes(status)).map(({ occurrence }) => slotOf(occurrence)),
  );
  const gone = there.filter(({ occurrence }) => !keys.has(occurrence));
  return {
    make: wanted.filter(({ key }) => !known.has(key) && !filled.has(slotOf(key))),
    cancel: gone.filter(({ status }) => status === "offered"),
    stay: gone.filter(({ status }) => status === "accepted"),
  };
}
