import { z } from "zod";
import { Id } from "../kernel/ids";

/**
 * Says that a tab has a journey open, and at which stage it is; null: nowhere in particular. `id`
 * is the tab's.
 */
export const TellPresence = z.object({ id: Id, journeyId: Id, at: Id.nullable() });
export type TellPresence = z.infer<typeof TellPresence>;

/** How long a tab counts as present after it last said so. */
export const presentSeconds = 15;
