import { z } from "zod";
import { VisitCode, VisitStart } from "../delivery/visit";
import { Id } from "../kernel/ids";
import { PageOf } from "../kernel/page";
import { lineUpTo } from "../kernel/text";
import { Day, Instant } from "../kernel/time";
import { ClueCertainties, ClueFilters, ClueKinds, mostOfClue } from "./kinds";

const Kind = z.enum(ClueKinds);
const Words = lineUpTo(mostOfClue.words).min(1, "required");

/**
 * Notes a clue about the customer of a visit, who agreed to it. `caughtAt` is when it was noted,
 * for a phone without a network. Without `consentUntil` the customer agreed until the visit ends,
 * and without `keepUntil` the clue is kept as long.
 */
export const CatchClue = z.object({
  id: Id,
  locationId: Id,
  kind: Kind,
  words: Words,
  certainty: z.enum(ClueCertainties).default("said"),
  consent: z.boolean(),
  consentUntil: Instant.nullable().default(null),
  keepUntil: Instant.nullable().default(null),
  visit: VisitStart,
  caughtAt: Instant.optional(),
});
export type CatchClue = z.infer<typeof CatchClue>;

/** Asks which spots fit words that are not noted yet. */
export const SuggestForClue = z.object({ locationId: Id, kind: Kind, words: Words });
export type SuggestForClue = z.infer<typeof SuggestForClue>;

/**
 * `stepId` is made by the client, so that a repeated request is idempotent; `at` is when it
 * happened.
 */
const Step = z.object({ stepId: Id, clueId: Id, at: Instant.optional() });

/**
 * Makes a moment of a spot for the caller from a clue; with `asRelay`, and starts the spot's relay.
 */
export const ActOnClue = Step.extend({ momentId: Id, spotId: Id, asRelay: z.boolean().default(false) });
export type ActOnClue = z.infer<typeof ActOnClue>;

/** Says that a suggested spot does not fit a clue. */
export const RefuseSpot = Step.omit({ at: true }).extend({ spotId: Id });
export type RefuseSpot = z.infer<typeof RefuseSpot>;

/** Says that a clue is not true: ends it for good. */
export const RejectClue = Step;
export type RejectClue = z.infer<typeof RejectClue>;

/** Takes a clue back, or says that it holds beside the one that it contradicts. */
export const NameClue = z.object({ clueId: Id });
export type NameClue = z.infer<typeof NameClue>;

/**
 * Says that the customer of a visit wants nothing noted: erases its clues and refuses further ones.
 */
export const WithdrawClues = z.object({ visitId: Id, code: VisitCode.nullable().default(null) });
export type WithdrawClues = z.infer<typeof WithdrawClues>;

/**
 * The clues of a business for its managers; days are those on which their visits started, at their
 * location.
 */
export const ListClues = PageOf.extend({
  show: z.enum(ClueFilters).default("all"),
  locationId: Id.nullable().default(null),
  spotId: Id.nullable().default(null),
  kind: Kind.nullable().default(null),
  from: Day.nullable().default(null),
  to: Day.nullable().default(null),
});
export type ListClues = z.infer<typeof ListClues>;

/** The clues of a day at the locations that the reader sees, or at one of them. */
export const ReadCluesOfDay = z.object({ day: Day, locationId: Id.nullable().default(null) });
export type ReadCluesOfDay = z.infer<typeof ReadCluesOfDay>;
