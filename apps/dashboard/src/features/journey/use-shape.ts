"use client";

import type { Estimate } from "@spots/domain/insight/estimate";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";
import { useTRPC } from "@/api/client";

/**
 * The mention rate of each stage and touchpoint where it may be shown, its score, the first day that
 * they count, and whether the peak depends on a single member.
 */
export function useShape(business: string, journeyId: string) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.pulse.shape.queryOptions({ business, journeyId }));
  return useMemo(() => {
    const recalls = new Map((data?.stages ?? []).map(({ stageId, mention }) => [stageId, mention]));
    const touchpoints = new Map((data?.touchpoints ?? []).map(({ touchpointId, mention }) => [touchpointId, mention]));
    const scores = new Map(
      [...(data?.scores.stages ?? []), ...(data?.scores.touchpoints ?? [])].map((score) => [score.id, score]),
    );
    return {
      since: data?.since ?? null,
      peakOnOne: data?.peakOnOne ?? null,
      hasAny: [...recalls.values()].some(({ kind }) => kind === "shown"),
      of: (stageId: string) => recalls.get(stageId) ?? null,
      /** The score of a stage or touchpoint by those who were asked there. */
      scoreOf: (id: string) => scores.get(id) ?? null,
      at: (touchpointId: string) => touchpoints.get(touchpointId) ?? null,
    };
  }, [data]);
}

export type Shape = ReturnType<typeof useShape>;

/** Renders a mention rate or a score as a sentence. */
export type SentenceOf = (estimate: Estimate, of: "stage" | "touchpoint" | "score", leftOut?: number) => ReactNode;
