"use client";

import type { CoveredLocation, CoveredStage } from "./lights";
import { useCoverage } from "./use-coverage";

/** Shows which stages have a live spot, for pages rendered on the server. */
export function CoverageText({
  stages,
  locations,
}: {
  stages: readonly CoveredStage[];
  locations: readonly CoveredLocation[];
}) {
  return useCoverage()(stages, locations).all;
}
