import { z } from "zod";
import { Id } from "../kernel/ids";

/**
 * Follows a business's events from the last one seen. The browser sends its id after a reconnect.
 */
export const FollowEvents = z.object({
  lastEventId: z
    .string()
    .regex(/^\d{1,18}$/, "badCursor")
    .nullish(),
});
export type FollowEvents = z.infer<typeof FollowEvents>;

/** A page of events, newest first. */
export const ListEvents = z.object({
  cursor: z
    .string()
    .regex(/^\d{1,18}$/, "badCursor")
    .optional(),
  limit: z.int().min(1).max(200).default(50),
  subjectId: Id.optional(),
});
export type ListEvents = z.infer<typeof ListEvents>;
