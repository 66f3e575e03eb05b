"use client";

import type { CoveredLocation, CoveredStage } from "./lights";
import { useCoverage } from "./use-coverage";

/** Which stages have a live spot, in sentences, for pages that are made on the server. */
export function CoverageText({
  stages,
  locations,
}: {
  stages: readonly CoveredStage[];
  locations: readonly CoveredLocation[];
}) {
  return useCoverage()(stages, locations).all;
}
