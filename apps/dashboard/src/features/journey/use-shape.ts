"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTRPC } from "@/api/client";

/**
 * The mention rate of each stage and touchpoint where it may be shown, the first day that the rates
 * count, and whether the peak depends on a single member.
 */
export function useShape(business: string, journeyId: string) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.pulse.shape.queryOptions({ business, journeyId }));
  return useMemo(() => {
    const recalls = new Map((data?.stages ?? []).map(({ stageId, mention }) => [stageId, mention]));
    const touchpoints = new Map((data?.touchpoints ?? []).map(({ touchpointId, mention }) => [touchpointId, mention]));
    return {
      since: data?.since ?? null,
      peakOnOne: data?.peakOnOne ?? null,
      hasAny: [...recalls.values()].some(({ kind }) => kind === "shown"),
      of: (stageId: string) => recalls.get(stageId) ?? null,
      at: (touchpointId: string) => touchpoints.get(touchpointId) ?? null,
    };
  }, [data]);
}

export type Shape = ReturnType<typeof useShape>;
