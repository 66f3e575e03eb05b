import { z } from "zod";
import { mostSpots } from "../journey/design";
import { Id } from "../kernel/ids";
import { SpotContent } from "../spot/spot";
import { mostCharacters } from "./journey-file";

/**
 * The file of a journey is read as text by the server itself: whatever was read before, elsewhere,
 * is not believed. `id` is the new journey's.
 */
export const ImportJourney = z.object({ id: Id, text: z.string().max(mostCharacters, "tooLong") });
export type ImportJourney = z.infer<typeof ImportJourney>;

/**
 * Puts many spots on stages of one journey at once, all or none; one that was there already is the
 * same one.
 */
export const PlaceSpots = z.object({
  journeyId: Id,
  spots: z
    .array(z.object({ id: Id, stageId: Id, touchpointId: Id.nullable().default(null), content: SpotContent }))
    .min(1, "required")
    .max(mostSpots, "tooMany"),
});
export type PlaceSpots = z.infer<typeof PlaceSpots>;
