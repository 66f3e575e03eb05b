import { z } from "zod";
import { mostSeconds, mostTaps, Tasks } from "./task-time";

/** Counts one timed step. It names no person, no moment and no time of day. */
export const RecordTaskTime = z.object({
  task: z.enum(Tasks),
  seconds: z.int("invalid").min(1, "invalid").max(mostSeconds, "invalid"),
  taps: z.int("invalid").min(1, "invalid").max(mostTaps, "invalid"),
});
export type RecordTaskTime = z.infer<typeof RecordTaskTime>;

/** Whether phones of this business may time steps. */
export const SetTaskTimes = z.object({ isOn: z.boolean() });
export type SetTaskTimes = z.infer<typeof SetTaskTimes>;
