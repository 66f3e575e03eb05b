"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { showToast } from "@spots/ui/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC, useTRPCClient } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";

export type Story = Outputs["story"]["list"]["rows"][number];

/** What can be done with stories. Forms send through `client` and show their own refusals; of the others a toast tells. */
export function useStories() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const { sentence } = useRefusal();
  const again = () => queries.invalidateQueries({ queryKey: trpc.story.pathKey() });
  const aloud = {
    onSettled: again,
    onError: (error: unknown) => void showToast({ tone: "bad", title: sentence(error) }),
  };
  return {
    client,
    again,
    mark: useMutation(trpc.story.mark.mutationOptions(aloud)),
    withdraw: useMutation(trpc.story.withdraw.mutationOptions(aloud)),
  };
}
