import { z } from "zod";
import { Id } from "../kernel/ids";
import { textUpTo } from "../kernel/text";
import { Day } from "../kernel/time";

/** How far ahead the moments of a plan are made, and how far ahead they are previewed. */
export const daysAhead = 14;
export const previewDays = 28;
/** The most plans of a business, and moments that one plan makes on one day. */
export const mostPlans = 2000;
export const mostPerDay = 200;

/** A weekday from Monday (1) to Sunday (7), as in ISO 8601. */
const Weekday = z.int().min(1).max(7);
const interval = (most: number) => z.int().min(1).max(most).default(1);

/** On which days a plan makes moments. `nth: -1` is the last such weekday of the month. */
export const Repeat = z.discriminatedUnion("every", [
  z.object({ every: z.literal("day"), interval: interval(30) }),
  z.object({
    every: z.literal("week"),
    interval: interval(26),
    weekdays: z.array(Weekday).min(1, "chooseDays").max(7),
  }),
  z.object({ every: z.literal("monthDay"), interval: interval(12), day: z.int().min(1).max(31) }),
  z.object({
    every: z.literal("monthWeekday"),
    interval: interval(12),
    nth: z.union([z.literal(-1), z.int().min(1).max(4)]),
    weekday: Weekday,
  }),
]);
export type Repeat = z.infer<typeof Repeat>;

/** A time of day, `HH:mm`. */
const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "badTime");

/**
 * When on those days: at these local times, or `minutes` after the start of each shift, for the member
 * of the shift.
 */
const At = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("times"), times: z.array(Clock).min(1, "required").max(12, "tooMany") }),
  z.object({ kind: z.literal("shifts"), minutes: z.int().min(0).max(720) }),
]);

/** The moments of a day that has one shift. */
function perDay(at: z.infer<typeof At>, places: readonly string[], count: number): number {
  return (at.kind === "times" ? at.times.length : 1) * Math.max(1, places.length) * count;
}

/** The rule of a plan: each day, time and place gets `count` moments. Without places it is one place. */
export const PlanRule = z
  .object({
    from: Day,
    until: Day.nullable().default(null),
    repeat: Repeat,
    at: At,
    places: z.array(textUpTo(60).min(1, "required")).max(40, "tooMany").default([]),
    count: z.int().min(1).max(20).default(1),
    /** Days that are left out. */
    without: z.array(Day).max(400, "tooMany").default([]),
  })
  .refine(({ from, until }) => until === null || from <= until, { path: ["until"], message: "endsBeforeStart" })
  .refine(({ at, places, count }) => perDay(at, places, count) <= mostPerDay, {
    path: ["count"],
    message: "planTooMany",
  });
export type PlanRule = z.infer<typeof PlanRule>;

/**
 * Who gets the moments: a member, or whoever takes them first, with `dutyId` among those on that duty.
 * For a rule by shifts, `memberId` and `dutyId` choose the shifts.
 */
const facts = { spotId: Id, locationId: Id, memberId: Id.nullable(), dutyId: Id.nullable(), rule: PlanRule };

export const AddPlan = z.object({ id: Id, ...facts });
export type AddPlan = z.infer<typeof AddPlan>;

/** Changes who, when and where exactly. The spot and the location of a plan stay. */
export const ChangePlan = z.object({ planId: Id, memberId: Id.nullable(), dutyId: Id.nullable(), rule: PlanRule });
export type ChangePlan = z.infer<typeof ChangePlan>;

/** What a plan would make in the next `previewDays` days; with `planId` also what the change would do. */
export const PreviewPlan = z.object({ planId: Id.nullable(), ...facts });
export type PreviewPlan = z.infer<typeof PreviewPlan>;

/** Stops a plan, or lets it make moments again. Moments that nobody has accepted are cancelled. */
export const PausePlan = z.object({ planId: Id, isPaused: z.boolean() });
export type PausePlan = z.infer<typeof PausePlan>;

export const EndPlan = z.object({ planId: Id });
export type EndPlan = z.infer<typeof EndPlan>;
