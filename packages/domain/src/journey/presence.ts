import { z } from "zod";
import { Id } from "../kernel/ids";

/**
 * Reports that a tab has a journey open, and at which stage it is; null: none. `id` is the tab's.
 */
export const TellPresence = z.object({ id: Id, journeyId: Id, at: Id.nullable() });
export type TellPresence = z.infer<typeof TellPresence>;

/** How long a tab counts as present after its last report. */
export const presentSeconds = 15;
