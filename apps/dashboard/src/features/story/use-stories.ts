"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { showToast } from "@spots/ui/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";

export type Story = Outputs["brag"]["list"]["rows"][number];

/** What can be done with stories. Where a form shows what went wrong itself, nothing is said twice. */
export function useStories() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { sentence } = useRefusal();
  const again = { onSettled: () => queries.invalidateQueries({ queryKey: trpc.brag.pathKey() }) };
  const aloud = { ...again, onError: (error: unknown) => void showToast({ tone: "bad", title: sentence(error) }) };
  return {
    tell: useMutation(trpc.brag.tell.mutationOptions(again)),
    mark: useMutation(trpc.brag.mark.mutationOptions(aloud)),
    draftSpot: useMutation(trpc.brag.draftSpot.mutationOptions(again)),
    withdraw: useMutation(trpc.brag.withdraw.mutationOptions(aloud)),
  };
}
