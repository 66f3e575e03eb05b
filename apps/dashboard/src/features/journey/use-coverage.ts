"use client";

import { coverageOf } from "@spots/domain/journey/coverage";
import { useFormatter, useTranslations } from "next-intl";
import type { CoveredLocation, CoveredStage } from "./lights";

/** The number of stages above which a sentence gives their count instead of their names. */
const mostNames = 4;

/**
 * Returns which stages have a live spot, a planned one, none, or none at some location. `live` is
 * the first sentence, `all` is all of them.
 */
export function useCoverage() {
  const say = useTranslations("journey.coverage");
  const format = useFormatter();
  const namesOf = (stages: readonly { readonly name: string }[]) =>
    stages.length > mostNames
      ? say("stages", { count: stages.length })
      : format.list(
          stages.map(({ name }) => say("quoted", { name })),
          { type: "conjunction" },
        );
  return (stages: readonly CoveredStage[], locations: readonly CoveredLocation[]) => {
    const { all, live, planned, empty, missing } = coverageOf(
      stages,
      locations.map(({ id }) => id),
    );
    const first = say("live", { live, all });
    const elsewhere = locations.flatMap(({ id, name }) => {
      const here = missing.filter(({ locationIds }) => locationIds.includes(id)).map(({ stage }) => stage);
      return here.length > 0 ? [say("missing", { location: name, count: here.length, names: namesOf(here) })] : [];
    });
    const parts = [
      first,
      ...(planned.length > 0 ? [say("planned", { count: planned.length, names: namesOf(planned) })] : []),
      ...(empty.length > 0 ? [say("empty", { count: empty.length, names: namesOf(empty) })] : []),
      ...elsewhere,
    ];
    return { live: first, all: parts.join(" ") };
  };
}
