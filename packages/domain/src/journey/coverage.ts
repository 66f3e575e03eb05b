import type { SpotStatus } from "../spot/spot";

type StageWithSpots = { readonly spots: readonly { readonly status: SpotStatus }[] };

/** A spot gives light when it is delivered, or will be with the next version; an idea and a retired one do not. */
export function givesLight(status: SpotStatus): boolean {
  return status === "ready" || status === "pilot" || status === "live";
}

export function isLit(stage: StageWithSpots): boolean {
  return stage.spots.some(({ status }) => givesLight(status));
}

/** How many stages there are, and which are dark. */
export function coverage<Stage extends StageWithSpots>(
  stages: readonly Stage[],
): { readonly all: number; readonly lit: number; readonly dark: readonly Stage[] } {
  const dark = stages.filter((stage) => !isLit(stage));
  return { all: stages.length, lit: stages.length - dark.length, dark };
}
