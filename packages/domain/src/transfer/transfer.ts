import { z } from "zod";
import { mostSpots } from "../journey/design";
import { ReadJourney } from "../journey/journey";
import { Id } from "../kernel/ids";
import { SpotContent } from "../spot/spot";
import { mostCharacters } from "./journey-file";

/** Reads a journey as a file, with the forms of the business if they are wished. */
export const ExportJourney = ReadJourney.extend({ withForms: z.boolean().default(false) });
export type ExportJourney = z.infer<typeof ExportJourney>;

/**
 * The server parses the text of the file itself and does not trust an earlier result. `id` is the
 * new journey's.
 */
export const ImportJourney = z.object({ id: Id, text: z.string().max(mostCharacters, "tooLong") });
export type ImportJourney = z.infer<typeof ImportJourney>;

/**
 * Places many spots at stages of one journey in one transaction. A spot that exists already is
 * unchanged.
 */
export const PlaceSpots = z.object({
  journeyId: Id,
  spots: z
    .array(z.object({ id: Id, stageId: Id, touchpointId: Id.nullable().default(null), content: SpotContent }))
    .min(1, "required")
    .max(mostSpots, "tooMany"),
});
export type PlaceSpots = z.infer<typeof PlaceSpots>;
