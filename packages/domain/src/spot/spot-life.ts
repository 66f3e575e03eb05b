import { z } from "zod";
import { Id } from "../kernel/ids";
import { lineUpTo, requiredText, Sentence } from "../kernel/text";
import { Qualities } from "./qualities";

/** Changes a spot's status, with the reason. `id` is the step's. */
export const AdvanceSpot = z.object({
  id: Id,
  spotId: Id,
  to: z.enum(["pilot", "live", "idea"]),
  why: requiredText(300),
  /** The member confirms that the trial has no result yet. */
  isUnshown: z.boolean().default(false),
  /**
   * Why an owner lets a trial go live although its customers feel pressured. Without need of it, it
   * is not stored.
   */
  despitePressure: lineUpTo(300).default(""),
});
export type AdvanceSpot = z.infer<typeof AdvanceSpot>;

/** Retires a spot, with a reason. Its moments and mentions stay. */
export const RetireSpot = z.object({ spotId: Id, reason: requiredText(300) });
export type RetireSpot = z.infer<typeof RetireSpot>;

/** Deletes a draft that was never published. */
export const RemoveSpot = z.object({ spotId: Id });
export type RemoveSpot = z.infer<typeof RemoveSpot>;

export const ReadSpot = z.object({ spotId: Id });
export type ReadSpot = z.infer<typeof ReadSpot>;

const Score = z.int().min(1).max(5).nullable();

/** Three scores, each with its evidence; a score without evidence is refused. */
export const AssessSpot = z
  .object({
    spotId: Id,
    distinctive: Score,
    distinctiveEvidence: Sentence,
    unforgettable: Score,
    unforgettableEvidence: Sentence,
    defendable: Score,
    defendableEvidence: Sentence,
    qualities: z.array(z.enum(Qualities)).max(Qualities.length),
    equivalents: z.array(z.object({ who: requiredText(80), what: requiredText(300) })).max(20, "tooMany"),
  })
  .superRefine((given, ctx) => {
    for (const score of ["distinctive", "unforgettable", "defendable"] as const)
      if (given[score] !== null && given[`${score}Evidence`] === "")
        ctx.addIssue({ code: "custom", path: [`${score}Evidence`], message: "evidenceFirst" });
  });
export type AssessSpot = z.infer<typeof AssessSpot>;
