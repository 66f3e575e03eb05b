import { z } from "zod";
import { Id } from "../kernel/ids";
import { lineUpTo, requiredText, textUpTo } from "../kernel/text";
import { Day } from "../kernel/time";
import { Ingredients } from "../spot/ingredients";
import { Competencies, GrowthTopics, HabitOutcomes, mostNeeds } from "./topics";

const Topic = z.enum(GrowthTopics, "required");
/** A choice that a form sends as a text. */
const Level = z.coerce.number("required").pipe(z.int("required").min(1, "required").max(4, "required"));

export const ReadGrowth = z.object({ memberId: Id });
export type ReadGrowth = z.infer<typeof ReadGrowth>;

/** What stands behind one cell. */
export const ReadEvidence = z.object({ memberId: Id, topic: Topic });
export type ReadEvidence = z.infer<typeof ReadEvidence>;

/**
 * Says how the caller sees one topic of a member: their own side when it is themselves, else the
 * manager's. A new view replaces the former one of that side. `isWanted`: the person wants to grow
 * in it.
 */
export const SayGrowth = z.object({
  memberId: Id,
  topic: Topic,
  level: Level,
  words: textUpTo(300).default(""),
  isWanted: z.boolean().default(false),
});
export type SayGrowth = z.infer<typeof SayGrowth>;

/** Begins a habit of a member, with the day of its first check-in. */
export const SetHabit = z.object({
  id: Id,
  memberId: Id,
  topic: Topic,
  words: lineUpTo(140).min(1, "required"),
  checkOn: Day,
});
export type SetHabit = z.infer<typeof SetHabit>;

/** Checks in on a habit: what came of it, and the day of the next check-in; null ends the habit. */
export const CheckHabit = z.object({
  id: Id,
  habitId: Id,
  outcome: z.enum(HabitOutcomes, "required"),
  words: textUpTo(300).default(""),
  nextOn: z.preprocess((value) => (value === "" ? null : value), Day.nullable().default(null)),
});
export type CheckHabit = z.infer<typeof CheckHabit>;

/** Writes a member a note that they read. */
export const WriteNote = z.object({
  id: Id,
  memberId: Id,
  topic: z.preprocess((value) => (value === "" ? null : value), Topic.nullable().default(null)),
  words: requiredText(1000),
});
export type WriteNote = z.infer<typeof WriteNote>;

export const AboutNote = z.object({ noteId: Id });
export type AboutNote = z.infer<typeof AboutNote>;

export const ReadNeeds = z.object({ spotId: Id });
export type ReadNeeds = z.infer<typeof ReadNeeds>;

/** Sets what a spot needs of whoever delivers it; none removes it. */
export const SetNeeds = z.object({
  spotId: Id,
  topics: z
    .array(z.enum(Competencies, "required"))
    .max(mostNeeds, "tooMany")
    .refine((topics) => new Set(topics).size === topics.length, "tooMany"),
});
export type SetNeeds = z.infer<typeof SetNeeds>;

/** Says how the caller sees one ingredient of a spot, for the self-check of the team. */
export const CheckSpot = z.object({ spotId: Id, topic: z.enum(Ingredients, "required"), level: Level });
export type CheckSpot = z.infer<typeof CheckSpot>;

/** Erases everything that is kept of the caller's growth. */
export const EraseGrowth = z.object({ isSure: z.literal(true) });
export type EraseGrowth = z.infer<typeof EraseGrowth>;
