import { z } from "zod";
import { Id } from "../kernel/ids";
import { requiredText } from "../kernel/text";

/** A spot goes out of service for a reason; what was delivered and recalled of it stays. */
export const RetireSpot = z.object({ spotId: Id, reason: requiredText(300) });
export type RetireSpot = z.infer<typeof RetireSpot>;

export const ReadSpot = z.object({ spotId: Id });
export type ReadSpot = z.infer<typeof ReadSpot>;
