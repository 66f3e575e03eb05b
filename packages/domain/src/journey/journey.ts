import { z } from "zod";
import { Id } from "../kernel/ids";
import { Name, Sentence } from "../kernel/text";
import { Trade } from "./template";

/** Begins a journey from the template of a trade. */
export const DraftJourney = z.object({ id: Id, trade: Trade });
export type DraftJourney = z.infer<typeof DraftJourney>;

export const RenameJourney = z.object({ journeyId: Id, name: Name });
export type RenameJourney = z.infer<typeof RenameJourney>;

export const ReadJourney = z.object({ journeyId: Id });
export type ReadJourney = z.infer<typeof ReadJourney>;

/** `after` is the number of the last version that the publisher saw: two who publish at once do not overwrite each other. */
export const PublishJourney = z.object({ journeyId: Id, after: z.int().min(0), note: Sentence });
export type PublishJourney = z.infer<typeof PublishJourney>;

export const ReadVersion = z.object({ journeyId: Id, number: z.int().min(1) });
export type ReadVersion = z.infer<typeof ReadVersion>;
