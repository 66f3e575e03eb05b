import { z } from "zod";
import { Id } from "../kernel/ids";

/** A job whose tries are used up: try it again, or let it be. */
export const RetryJob = z.object({ jobId: Id });
export type RetryJob = z.infer<typeof RetryJob>;
export const DiscardJob = z.object({ jobId: Id });
export type DiscardJob = z.infer<typeof DiscardJob>;
