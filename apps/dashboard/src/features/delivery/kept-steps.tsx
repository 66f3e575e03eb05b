"use client";

import { dehydrate, hydrate, type MutationKey, useMutationState, useQueryClient } from "@tanstack/react-query";
import { TRPCClientError } from "@trpc/client";
import { useEffect } from "react";
import superjson from "superjson";
import { useTRPCClient } from "@/trpc/client";

/** The steps that a phone may take without a network, and the mutation keys they are kept under. */
export const steps = {
  accept: ["moment", "accept"],
  decline: ["moment", "decline"],
  deliver: ["moment", "deliver"],
  improvise: ["moment", "improvise"],
} as const satisfies Readonly<Record<string, MutationKey>>;

/** A server's answer, even a refusal, is an answer; anything else means that the step has not arrived and is sent again. */
export const untilAnswered = (_failures: number, error: unknown): boolean =>
  !(error instanceof TRPCClientError && error.data);

/** How long to wait before the next try, in milliseconds. */
export const betweenTries = (failures: number): number => Math.min(1000 * 2 ** failures, 30_000);

/**
 * Keeps steps that have not reached the server in this browser, under this member, and sends them when the network is back, also after the
 * page was closed. Each carries an id made when it was tapped, so that one sent twice is one.
 */
export function useKeptSteps(memberId: string): number {
  const queries = useQueryClient();
  const api = useTRPCClient();
  const place = `kept-steps:${memberId}`;

  useEffect(() => {
    queries.setMutationDefaults(steps.accept, {
      mutationFn: (input: Parameters<typeof api.moment.accept.mutate>[0]) => api.moment.accept.mutate(input),
    });
    queries.setMutationDefaults(steps.decline, {
      mutationFn: (input: Parameters<typeof api.moment.decline.mutate>[0]) => api.moment.decline.mutate(input),
    });
    queries.setMutationDefaults(steps.deliver, {
      mutationFn: (input: Parameters<typeof api.moment.deliver.mutate>[0]) => api.moment.deliver.mutate(input),
    });
    queries.setMutationDefaults(steps.improvise, {
      mutationFn: (input: Parameters<typeof api.moment.improvise.mutate>[0]) => api.moment.improvise.mutate(input),
    });
    const kept = window.localStorage.getItem(place);
    if (kept) hydrate(queries, superjson.parse(kept));
    void queries.resumePausedMutations().then(() => queries.invalidateQueries());
    return queries.getMutationCache().subscribe(() => {
      const waiting = dehydrate(queries, {
        shouldDehydrateQuery: () => false,
        shouldDehydrateMutation: ({ state, options }) =>
          state.status === "pending" && options.mutationKey?.[0] === "moment",
      });
      if (waiting.mutations.length === 0) window.localStorage.removeItem(place);
      else
        window.localStorage.setItem(
          place,
          superjson.stringify({
            ...waiting,
            mutations: waiting.mutations.map((step) => ({ ...step, state: { ...step.state, isPaused: true } })),
          }),
        );
    });
  }, [queries, api, place]);

  return useMutationState({
    filters: {
      mutationKey: ["moment"],
      status: "pending",
      predicate: ({ state }) => state.isPaused || state.failureCount > 0,
    },
  }).length;
}
