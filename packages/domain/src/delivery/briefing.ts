import { z } from "zod";
import { Id } from "../kernel/ids";
import { requiredText } from "../kernel/text";
import { Instant } from "../kernel/time";

/** A question that staff answer after reading a briefing. `right` is the index of the right answer. */
export const BriefingCheck = z
  .object({
    question: requiredText(200),
    answers: z.array(requiredText(120)).min(2, "required").max(4, "tooMany"),
    right: z.int().min(0).max(3),
  })
  .refine(({ answers, right }) => right < answers.length, { path: ["right"], message: "required" });
export type BriefingCheck = z.infer<typeof BriefingCheck>;

/** Sets the check question of a spot; null removes it. */
export const SetBriefingCheck = z.object({ spotId: Id, check: BriefingCheck.nullable() });
export type SetBriefingCheck = z.infer<typeof SetBriefingCheck>;

/**
 * The read receipt of the member for the briefing of a version. `tries`: how many answers to the check
 * question it took; 0: there was none.
 */
export const ReadBriefing = z.object({
  spotId: Id,
  version: z.int().min(1).max(1_000_000),
  tries: z.int().min(0).max(20),
  readAt: Instant.optional(),
  /** The photo or clip that was shown with it. An older build of the app does not say. */
  fileId: Id.nullable().default(null),
});
export type ReadBriefing = z.infer<typeof ReadBriefing>;

/** Asks members to read the briefing of a spot's last version. */
export const AskBriefing = z.object({ spotId: Id, memberIds: z.array(Id).min(1, "required").max(200, "tooMany") });
export type AskBriefing = z.infer<typeof AskBriefing>;

export const ListBriefings = z.object({ spotId: Id });
export type ListBriefings = z.infer<typeof ListBriefings>;
