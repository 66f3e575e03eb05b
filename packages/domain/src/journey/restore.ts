import { z } from "zod";
import { Id, Ordinal } from "../kernel/ids";

/** Restores the draft from a version. */
export const RestoreVersion = z.object({ journeyId: Id, number: Ordinal });
export type RestoreVersion = z.infer<typeof RestoreVersion>;

/** Two versions to compare; `later` null: the current draft. */
export const CompareVersions = z.object({
  journeyId: Id,
  earlier: Ordinal,
  later: Ordinal.nullable(),
});
export type CompareVersions = z.infer<typeof CompareVersions>;

export const CopyJourney = z.object({ journeyId: Id, id: Id });
export type CopyJourney = z.infer<typeof CopyJourney>;

export const ArchiveJourney = z.object({ journeyId: Id });
export type ArchiveJourney = z.infer<typeof ArchiveJourney>;
