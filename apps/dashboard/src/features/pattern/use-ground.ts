"use client";

import type { StageKind } from "@spots/domain/journey/stage";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/api/client";

/**
 * The journey and the stage for a draft made from a pattern. The initial stage is the first one of
 * a fitting kind that has no spot but ideas, else the first one of a fitting kind, else the first
 * one.
 */
export function useGround(business: string, kinds: readonly StageKind[]) {
  const trpc = useTRPC();
  const { data: journeys } = useSuspenseQuery(trpc.journey.list.queryOptions({ business }));
  const [chosenJourney, chooseJourney] = useState<string | null>(null);
  const [chosenStage, chooseStage] = useState<string | null>(null);
  const journeyId = chosenJourney ?? journeys[0]?.id ?? "";
  const { data: journey } = useQuery({
    ...trpc.journey.read.queryOptions({ business, journeyId }),
    enabled: journeyId !== "",
  });
  const stages = journey?.stages ?? [];
  const home = stages.filter(({ kind }) => kinds.includes(kind));
  const stage =
    stages.find(({ id }) => id === chosenStage) ??
    home.find(({ spots }) => spots.every(({ status }) => status === "idea")) ??
    home[0] ??
    stages[0];
  return {
    journeys,
    journeyId,
    chooseJourney: (id: string) => {
      chooseJourney(id);
      chooseStage(null);
    },
    home,
    elsewhere: stages.filter((each) => !home.includes(each)),
    stage,
    chooseStage,
  };
}
export type Ground = ReturnType<typeof useGround>;
