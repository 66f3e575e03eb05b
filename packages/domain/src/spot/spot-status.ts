import type { SpotStatus } from "./spot";

/**
 * The status changes that a person makes directly. Saving changes an idea to ready, publishing
 * changes a ready spot to live or pilot.
 */
const steps: Readonly<Record<SpotStatus, readonly SpotStatus[]>> = {
  idea: [],
  ready: [],
  pilot: ["live", "retired"],
  live: ["pilot", "retired"],
  retired: ["idea"],
};

export const mayStep = (from: SpotStatus, to: SpotStatus): boolean => steps[from].includes(to);

/** Whether a spot is live or on trial, and counts against the limit of its stage. */
export const isOut = (status: SpotStatus): boolean => status === "pilot" || status === "live";

/** Whether a spot is an idea or ready. Its texts and the members' answers decide which. */
export const isDraft = (status: SpotStatus): boolean => status === "idea" || status === "ready";
