"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { showToast } from "@spots/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useTRPC, useTRPCClient } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";

export type Story = Outputs["story"]["list"]["rows"][number];

/**
 * What can be done with stories. Forms send through `client` and show their own refusals; of the
 * others a toast tells.
 */
export function useStories() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const { sentence } = useRefusal();
  const aloud = {
    onError: (error: unknown) => void showToast({ tone: "bad", title: sentence(error) }),
  };
  return {
    client,
    mark: useMutation(trpc.story.mark.mutationOptions(aloud)),
    withdraw: useMutation(trpc.story.withdraw.mutationOptions(aloud)),
  };
}
