import { z } from "zod";
import { Id } from "../kernel/ids";

/** What a person can say of a doubtful mention: yes, it is another spot, or it is none. */
export const Verdicts = ["confirmed", "corrected", "dismissed"] as const;
export const Verdict = z.enum(Verdicts);
export type Verdict = z.infer<typeof Verdict>;

/**
 * `decisionId` is made by the caller: the same key pressed twice is one decision. A correction
 * names the spot that was meant. `supersedes` is the decision that this one changes; null says that
 * the caller knows of none, and is refused when there is one.
 */
export const DecideMention = z
  .object({
    decisionId: Id,
    mentionId: Id,
    verdict: Verdict,
    spotId: Id.nullable().default(null),
    supersedes: Id.nullable().default(null),
  })
  .refine(({ verdict, spotId }) => (verdict === "corrected") === (spotId !== null), {
    path: ["spotId"],
    message: "required",
  });
export type DecideMention = z.infer<typeof DecideMention>;

/**
 * Adds a mention that the matcher missed. `supersedes` as in `DecideMention`, of a mention that was
 * dismissed before.
 */
export const AddMention = z.object({
  decisionId: Id,
  responseId: Id,
  spotId: Id,
  supersedes: Id.nullable().default(null),
});
export type AddMention = z.infer<typeof AddMention>;

/** A page of customers' answers, newest first. */
export const ListResponses = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.int().min(1).max(100).default(30),
  locationId: Id.nullable().default(null),
});
export type ListResponses = z.infer<typeof ListResponses>;
