import { z } from "zod";
import { edited } from "../kernel/edit";
import { Count, Id, Ordinal } from "../kernel/ids";
import { Name, Sentence, textUpTo } from "../kernel/text";

/** `product`: the product or service of the journey; `personaId`: its customer. */
export const EditJourney = z.object({
  journeyId: Id,
  edits: z.object({ name: edited(Name), product: edited(textUpTo(80)), personaId: edited(Id.nullable()) }),
});
export type EditJourney = z.infer<typeof EditJourney>;

export const ReadJourney = z.object({ journeyId: Id });
export type ReadJourney = z.infer<typeof ReadJourney>;

/**
 * `after` is the number of the last version that the publisher saw, so that two concurrent
 * publications do not overwrite each other.
 */
export const PublishJourney = z.object({
  journeyId: Id,
  after: Count,
  note: Sentence,
  /** The spots published for the first time that start as a trial. */
  pilotSpotIds: z.array(Id).max(500).default([]),
});
export type PublishJourney = z.infer<typeof PublishJourney>;

export const ReadVersion = z.object({ journeyId: Id, number: Ordinal });
export type ReadVersion = z.infer<typeof ReadVersion>;
