import { z } from "zod";
import { Place, VisitStart } from "../delivery/visit";
import { Id } from "../kernel/ids";
import { PageOf } from "../kernel/page";
import { lineUpTo, requiredText } from "../kernel/text";
import { Day, Instant, WallTime } from "../kernel/time";
import { OfSpot } from "../spot/of-spot";
import { PromiseFilters, PromiseKinds } from "./kinds";

const PromiseKind = z.enum(PromiseKinds);

/** The most characters of what was promised. */
export const mostWords = 140;

/**
 * When a promise is due: a local time at its location, or so many minutes after it was made. One of
 * both.
 */
const Due = z.object({
  dueAt: WallTime.nullable().default(null),
  inMinutes: z.int("invalid").min(1, "invalid").max(1440, "invalid").nullable().default(null),
});
const isOneTime = ({ dueAt, inMinutes }: z.infer<typeof Due>) => (dueAt === null) !== (inMinutes === null);
const oneTime = { path: ["dueAt"], message: "required" };

/**
 * Makes a promise, kept by the member who makes it. `madeAt` is when it was made, for a phone without
 * a network; `visit` and `place` as of a moment. Somebody must be named: a customer, a place or a visit.
 */
export const MakePromise = Due.extend({
  id: Id,
  locationId: Id,
  kind: PromiseKind,
  /** What exactly; required for the kind `other`. */
  words: lineUpTo(mostWords).default(""),
  /** To whom, in the staff's words. */
  customer: lineUpTo(80).default(""),
  place: Place.default(""),
  visit: VisitStart.nullable().default(null),
  spotId: Id.nullable().default(null),
  madeAt: Instant.optional(),
})
  .refine(isOneTime, oneTime)
  .refine(({ kind, words }) => kind !== "other" || words !== "", { path: ["words"], message: "required" })
  .refine(({ customer, place, visit }) => customer !== "" || place !== "" || visit !== null, {
    path: ["customer"],
    message: "promiseToWhom",
  });
export type MakePromise = z.infer<typeof MakePromise>;

/** `stepId` is made by the client, so that a repeated request is idempotent; `at` is when it happened. */
const Step = z.object({ stepId: Id, promiseId: Id, at: Instant.optional() });

export const KeepPromise = Step;
export type KeepPromise = z.infer<typeof KeepPromise>;

/** Reports that a promise was not kept, which opens a case. */
export const BreakPromise = Step.extend({ reason: requiredText(300) });
export type BreakPromise = z.infer<typeof BreakPromise>;

/** Withdraws a promise that the customer does not want kept any more. It counts in no figure. */
export const WithdrawPromise = Step.extend({ reason: requiredText(300) });
export type WithdrawPromise = z.infer<typeof WithdrawPromise>;

/** Gives a promise to a colleague; `memberId` null: to the shift, whoever takes it. */
export const HandOverPromise = Step.extend({ memberId: Id.nullable() });
export type HandOverPromise = z.infer<typeof HandOverPromise>;

/** Takes a promise of the shift. */
export const TakePromise = Step;
export type TakePromise = z.infer<typeof TakePromise>;

/** Agrees another due time with the customer, before the old one has passed. */
export const MovePromise = Step.extend(Due.shape).refine(isOneTime, oneTime);
export type MovePromise = z.infer<typeof MovePromise>;

/** Undoes the step `undoes`, the caller's own and the last one. The first step has the promise's id. */
export const UndoPromise = z.object({ stepId: Id, promiseId: Id, undoes: Id });
export type UndoPromise = z.infer<typeof UndoPromise>;

/**
 * The promises of a business for its managers; days are those of their due times there.
 * `brandPromiseId`: those at the spots that back it up.
 */
export const ListPromises = PageOf.extend({
  show: z.enum(PromiseFilters).default("open"),
  locationId: Id.nullable().default(null),
  spotId: OfSpot.nullable().default(null),
  brandPromiseId: Id.nullable().default(null),
  kind: PromiseKind.nullable().default(null),
  from: Day.nullable().default(null),
  to: Day.nullable().default(null),
});
export type ListPromises = z.infer<typeof ListPromises>;

export const ReadPromise = z.object({ promiseId: Id });
export type ReadPromise = z.infer<typeof ReadPromise>;
