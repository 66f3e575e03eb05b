"use client";

import { showToast } from "@spots/ui/toast";
import { useTRPCClient } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";

/**
 * How the pages of the strategy act: fields and forms send through `client`; of every other act a
 * toast says what came of it.
 */
export function useStrategy() {
  const client = useTRPCClient();
  const { sentence } = useRefusal();
  return {
    client,
    telling: (done?: string) => ({
      onSuccess: () => void (done && showToast({ title: done })),
      onError: (error: unknown) => void showToast({ tone: "bad", title: sentence(error) }),
    }),
  };
}
