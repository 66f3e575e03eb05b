import { z } from "zod";
import { Place, VisitStart } from "../delivery/visit";
import { Id } from "../kernel/ids";
import { PageOf } from "../kernel/page";
import { requiredText } from "../kernel/text";
import { Day, Instant } from "../kernel/time";
import { hasKnownSlots } from "../spot/slots";
import { RelayFilters, RelayStepStatuses } from "./kinds";
import { mostOfStep, StepTexts } from "./step-texts";
import { readRelayStop } from "./stop-filter";

/** The most steps of a relay, and the most minutes of one. */
export const mostSteps = 6;
export const mostMinutes = 240;

/**
 * A step of a spot's relay: what is to be done, by which role, and in how many minutes. The text
 * may hold the slots of a briefing, and be written in further languages.
 */
export const RelayStepDesign = z.object({
  what: requiredText(mostOfStep).refine(hasKnownSlots, "unknownSlot"),
  translations: StepTexts,
  dutyId: z
    .preprocess((value) => (value === "" ? undefined : value), Id.optional())
    .transform((id, check) => {
      if (id !== undefined) return id;
      check.addIssue({ code: "custom", message: "required" });
      return z.NEVER;
    }),
  minutes: z.int("minutesOfStep").min(1, "minutesOfStep").max(mostMinutes, "minutesOfStep"),
});
export type RelayStepDesign = z.infer<typeof RelayStepDesign>;

/**
 * Sets the steps of a spot's relay; none removes it. `was` is the number of the design that was
 * edited, 0 before the first, so that nobody overwrites a colleague's.
 */
export const DesignRelay = z.object({
  spotId: Id,
  was: z.int().min(0).max(1_000_000),
  steps: z.array(RelayStepDesign).max(mostSteps, "tooMany"),
});
export type DesignRelay = z.infer<typeof DesignRelay>;

export const ReadRelayDesign = z.object({ spotId: Id });
export type ReadRelayDesign = z.infer<typeof ReadRelayDesign>;

/** Whom a step is asked of: whoever works in a role, or one person. */
const Asked = z.object({ dutyId: Id.nullable().default(null), memberId: Id.nullable().default(null) });
const isOne = ({ dutyId, memberId }: z.infer<typeof Asked>) => (dutyId === null) !== (memberId === null);

/**
 * Starts the relay of a spot at a place. Its id is that of its moment: an open moment of the member
 * with this id is used, else it is made. `instead` says of whom the first step is asked, when not
 * of its role.
 */
export const StartRelay = z.object({
  id: Id,
  spotId: Id,
  locationId: Id,
  place: Place.default(""),
  visit: VisitStart.nullable().default(null),
  instead: Asked.refine(isOne, { path: ["dutyId"], message: "required" })
    .nullable()
    .default(null),
  startedAt: Instant.optional(),
});
export type StartRelay = z.infer<typeof StartRelay>;

/**
 * `actId` is made by the client, so that a repeated request is idempotent; `at` is when it
 * happened.
 */
const Act = z.object({ actId: Id, relayId: Id, number: z.int().min(1).max(mostSteps), at: Instant.optional() });

/** Asks another role or a person for a step that nobody has taken. */
export const AskRelayStep = Act.extend(Asked.shape).refine(isOne, { path: ["dutyId"], message: "required" });
export type AskRelayStep = z.infer<typeof AskRelayStep>;

export const AcceptRelayStep = Act;
export type AcceptRelayStep = z.infer<typeof AcceptRelayStep>;

export const RefuseRelayStep = Act.extend({ reason: requiredText(140) });
export type RefuseRelayStep = z.infer<typeof RefuseRelayStep>;

/** Reports a step as done, which asks for the next one. */
export const FinishRelayStep = Act;
export type FinishRelayStep = z.infer<typeof FinishRelayStep>;

/**
 * Undoes the act `undoes`, the caller's own and the relay's last one; the start has the relay's id.
 */
export const UndoRelayAct = z.object({ actId: Id, relayId: Id, undoes: Id });
export type UndoRelayAct = z.infer<typeof UndoRelayAct>;

/**
 * The relays of a business for its managers; days are those on which they were started, at their
 * location. `stop`: those that stopped there (`writeRelayStop`).
 */
export const ListRelays = PageOf.extend({
  show: z.enum(RelayFilters).default("running"),
  locationId: Id.nullable().default(null),
  spotId: Id.nullable().default(null),
  stop: z
    .string()
    .refine((text) => readRelayStop(text) !== null)
    .nullable()
    .default(null),
  from: Day.nullable().default(null),
  to: Day.nullable().default(null),
});
export type ListRelays = z.infer<typeof ListRelays>;

/** The steps of a relay as an act stores them (`RelayStepState`). */
export const StoredSteps = z.array(
  z.object({
    ...{ status: z.enum(RelayStepStatuses), minutes: z.int(), reason: z.string() },
    ...{ dutyId: Id.nullable(), askedMemberId: Id.nullable(), memberId: Id.nullable() },
    ...{ askedAt: z.coerce.date().nullable(), dueAt: z.coerce.date().nullable() },
  }),
);
