import { z } from "zod";
import { Id } from "../kernel/ids";
import { requiredText, Sentence } from "../kernel/text";
import type { SpotStatus } from "./spot";

/**
 * The steps of a spot's life that a person takes by hand. An idea becomes ready by what it says,
 * and a ready one live by publishing: those steps are taken by saving and by publishing.
 */
const steps: Readonly<Record<SpotStatus, readonly SpotStatus[]>> = {
  idea: [],
  ready: [],
  pilot: ["live", "retired"],
  live: ["pilot", "retired"],
  retired: ["idea"],
};

export const mayStep = (from: SpotStatus, to: SpotStatus): boolean => steps[from].includes(to);

/** Whether a spot is with the staff, and counts against what one stage may carry. */
export const isOut = (status: SpotStatus): boolean => status === "pilot" || status === "live";

/**
 * Whether a spot was never with the staff, or is not any more: its words and what people think of
 * them decide whether it is ready.
 */
export const isDraft = (status: SpotStatus): boolean => status === "idea" || status === "ready";

/** Moves a spot on in its life, with the reason. `id` is the step's. */
export const AdvanceSpot = z.object({
  id: Id,
  spotId: Id,
  to: z.enum(["pilot", "live", "idea"]),
  why: requiredText(300),
  /**
   * The person knows that the trial has shown nothing yet, and takes the spot live all the same.
   */
  isUnshown: z.boolean().default(false),
});
export type AdvanceSpot = z.infer<typeof AdvanceSpot>;

/** A spot goes out of service for a reason; what was delivered and recalled of it stays. */
export const RetireSpot = z.object({ spotId: Id, reason: requiredText(300) });
export type RetireSpot = z.infer<typeof RetireSpot>;

/** Takes away a draft that was never published. */
export const RemoveSpot = z.object({ spotId: Id });
export type RemoveSpot = z.infer<typeof RemoveSpot>;

export const ReadSpot = z.object({ spotId: Id });
export type ReadSpot = z.infer<typeof ReadSpot>;

/** Design qualities that a spot can have, as a self-check: no score comes of it. */
export const Qualities = ["surprise", "personal", "senses", "meaning", "generosity"] as const;

const Score = z.int().min(1).max(5).nullable();

/** Three scores, each with what it rests on; a score without evidence is refused. */
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
