import { z } from "zod";
import { Id } from "../kernel/ids";
import { Name } from "../kernel/text";
import { mostCards } from "./card-limit";

/** Makes cards to print, each with a code of its own. */
export const MakeCards = z.object({
  id: Id,
  name: Name,
  locationId: Id,
  count: z.int("badNumber").min(1, "badNumber").max(mostCards, "tooMany"),
});
export type MakeCards = z.infer<typeof MakeCards>;

export const RevokeCards = z.object({ batchId: Id });
export type RevokeCards = z.infer<typeof RevokeCards>;

export const ReadCards = z.object({ batchId: Id });
export type ReadCards = z.infer<typeof ReadCards>;
