"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { useMutation } from "@tanstack/react-query";
import { useTRPC, useTRPCClient } from "@/api/client";
import { useTelling } from "@/api/use-telling";

export type Story = Outputs["story"]["list"]["rows"][number];

/**
 * The commands on stories. Forms send through `client` and show their own refusals; the results of
 * the others are shown in toasts.
 */
export function useStories() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const { telling } = useTelling();
  return {
    client,
    mark: useMutation(trpc.story.mark.mutationOptions(telling())),
    withdraw: useMutation(trpc.story.withdraw.mutationOptions(telling())),
  };
}
