"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/trpc/client";

/** What a spot says touches the road it stands on, and the numbers of the home. */
function useAgain(business: string) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: trpc.journey.pathKey() }),
      queries.invalidateQueries({ queryKey: trpc.pulse.home.queryKey({ business }) }),
    ]);
}

export function usePlaceSpot(business: string) {
  const trpc = useTRPC();
  const again = useAgain(business);
  return useMutation(trpc.spot.place.mutationOptions({ onSettled: again }));
}

export function useReviseSpot(business: string) {
  const trpc = useTRPC();
  const again = useAgain(business);
  return useMutation(trpc.spot.revise.mutationOptions({ onSettled: again }));
}
