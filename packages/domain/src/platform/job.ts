import { z } from "zod";
import { Id } from "../kernel/ids";

/** Retries or discards a job whose retries are used up. */
export const RetryJob = z.object({ jobId: Id });
export type RetryJob = z.infer<typeof RetryJob>;
export const DiscardJob = z.object({ jobId: Id });
export type DiscardJob = z.infer<typeof DiscardJob>;
