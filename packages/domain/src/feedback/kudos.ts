import { z } from "zod";
import { Id } from "../kernel/ids";

/** What a manager can decide about an answer that thanks a member. */
export const KudosDecision = z.enum(["released", "keptBack"]);
export type KudosDecision = z.infer<typeof KudosDecision>;

/**
 * Releases an answer to the member it thanks, or withholds it. Null removes the decision, so that
 * the score decides again.
 */
export const DecideKudos = z.object({ kudosId: Id, decision: KudosDecision.nullable() });
export type DecideKudos = z.infer<typeof DecideKudos>;

/**
 * Ties thanks in words ("the tall one with glasses") to a member. Null removes the tie.
 */
export const TieKudos = z.object({ kudosId: Id, memberId: Id.nullable() });
export type TieKudos = z.infer<typeof TieKudos>;
