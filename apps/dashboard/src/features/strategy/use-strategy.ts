"use client";

import { showToast } from "@spots/ui/toast";
import { useQueryClient } from "@tanstack/react-query";
import { useTRPC, useTRPCClient } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";

/** How the pages of this room act: a single-field edit asks everything again, and a deed says what came of it. */
export function useStrategy() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const { sentence } = useRefusal();
  const again = () =>
    Promise.all(
      [trpc.persona, trpc.promise, trpc.goal, trpc.journey].map((noun) =>
        queries.invalidateQueries({ queryKey: noun.pathKey() }),
      ),
    );
  return {
    client,
    /** Asks the pages again before it is called done, so that a field does not fall back to what it said. */
    edit: (sending: Promise<unknown>) => sending.finally(again),
    telling: (done?: string) => ({
      onSuccess: () => void (done && showToast({ title: done })),
      onError: (error: unknown) => void showToast({ tone: "bad", title: sentence(error) }),
      onSettled: again,
    }),
    again,
  };
}
