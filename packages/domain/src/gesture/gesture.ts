import { z } from "zod";
import { Place, VisitStart } from "../delivery/visit";
import { Id } from "../kernel/ids";
import { PageOf } from "../kernel/page";
import { lineUpTo } from "../kernel/text";
import { Day, Instant } from "../kernel/time";
import { OfSpot } from "../spot/of-spot";
import { Currencies, GestureFilters, GesturePeriods, GestureScopes, GestureUnits, mostOfGesture } from "./kinds";

const Unit = z.enum(GestureUnits);
/** A currency for money, and none otherwise. */
const AnyCurrency = z.union([z.enum(Currencies), z.literal("")]);
const Currency = AnyCurrency.default("");
const hasItsCurrency = ({ unit, currency }: { unit: z.infer<typeof Unit>; currency: string }) =>
  (unit === "money") === (currency !== "");
const itsCurrency = { path: ["currency"], message: "required" };

const What = lineUpTo(mostOfGesture.words).min(1, "required");
const Cost = z.int("required").min(1, "required").max(mostOfGesture.cost, "tooMany");
const Budget = z.int("required").min(1, "required").max(mostOfGesture.budget, "tooMany");

/**
 * Gives something extra, or asks the manager when it is over the limits. `givenAt` is when, for a
 * phone without a network; `isDone`: the customer has it already, as the phone knew of no limit;
 * `visit` and `place` as of a moment.
 */
export const GiveGesture = z
  .object({
    id: Id,
    locationId: Id,
    spotId: Id.nullable().default(null),
    momentId: Id.nullable().default(null),
    what: What,
    unit: Unit,
    currency: Currency,
    cost: Cost,
    isDone: z.boolean(),
    place: Place.default(""),
    visit: VisitStart.nullable().default(null),
    givenAt: Instant.optional(),
  })
  .refine(hasItsCurrency, itsCurrency);
export type GiveGesture = z.infer<typeof GiveGesture>;

/** The manager's answer. The same again changes nothing. */
export const AnswerGesture = z.object({ gestureId: Id, isAllowed: z.boolean() });
export type AnswerGesture = z.infer<typeof AnswerGesture>;

/** Takes a gesture back: one's own within minutes, or while a manager is asked; managers always. */
export const TakeBackGesture = z.object({ gestureId: Id });
export type TakeBackGesture = z.infer<typeof TakeBackGesture>;

/** What may be given away in a period without asking. */
export const AddGestureBudget = z
  .object({
    id: Id,
    scope: z.enum(GestureScopes),
    locationId: Id.nullable().default(null),
    memberId: Id.nullable().default(null),
    unit: Unit,
    currency: Currency,
    amount: Budget,
    period: z.enum(GesturePeriods),
  })
  .refine(hasItsCurrency, itsCurrency)
  .refine(({ scope, locationId }) => scope !== "location" || locationId !== null, {
    path: ["locationId"],
    message: "required",
  })
  .refine(({ scope, memberId }) => scope !== "member" || memberId !== null, {
    path: ["memberId"],
    message: "required",
  });
export type AddGestureBudget = z.infer<typeof AddGestureBudget>;

/** Sets another amount. What was given in the period counts in it. */
export const ChangeGestureBudget = z.object({ budgetId: Id, amount: Budget });
export type ChangeGestureBudget = z.infer<typeof ChangeGestureBudget>;

export const EndGestureBudget = z.object({ budgetId: Id });
export type EndGestureBudget = z.infer<typeof EndGestureBudget>;

/** Sets what a spot may give away without asking. */
export const SetAllowance = z
  .object({ spotId: Id, what: What, unit: Unit, currency: Currency, usual: Cost, most: Cost })
  .refine(hasItsCurrency, itsCurrency)
  .refine(({ usual, most }) => usual <= most, { path: ["most"], message: "gestureMost" });
export type SetAllowance = z.infer<typeof SetAllowance>;

export const RemoveAllowance = z.object({ spotId: Id });
export type RemoveAllowance = z.infer<typeof RemoveAllowance>;
export const ReadAllowance = z.object({ spotId: Id });
export type ReadAllowance = z.infer<typeof ReadAllowance>;

/** The gestures of a business for its managers, newest first; days are those of their location. */
const Filter = {
  show: z.enum(GestureFilters).default("all"),
  locationId: Id.nullable().default(null),
  spotId: OfSpot.nullable().default(null),
  unit: Unit.nullable().default(null),
  currency: AnyCurrency.nullable().default(null),
  from: Day.nullable().default(null),
  to: Day.nullable().default(null),
};
export const ListGestures = PageOf.extend(Filter);
export type ListGestures = z.infer<typeof ListGestures>;
/** The filter of a list, for its export. */
export const ExportGestures = z.object(Filter);
