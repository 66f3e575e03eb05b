"use client";

import type { Inputs } from "@spots/api/trpc/root";
import { showToast } from "@spots/ui/toast";
import { type MutationKey, useMutationState, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useTRPCClient } from "@/trpc/client";
import { keepMutations, untilAnswered } from "@/trpc/kept-mutations";
import { useRefusal } from "@/trpc/use-refusal";

/** The steps that a phone may take without a network, and the mutation keys they are kept under in a business. */
export const stepsIn = (business: string) =>
  ({
    accept: ["moment", business, "accept"],
    decline: ["moment", business, "decline"],
    deliver: ["moment", business, "deliver"],
    improvise: ["moment", business, "improvise"],
  }) as const satisfies Readonly<Record<string, MutationKey>>;

/**
 * Keeps steps that have not reached the server in this browser, under this member, and sends them when the network is back, also after the
 * page was closed. Each carries an id made when it was tapped, so that one sent twice is one.
 */
export function useKeptSteps(business: string, memberId: string): number {
  const queries = useQueryClient();
  const api = useTRPCClient();
  const say = useTranslations("delivery");
  const { sentence } = useRefusal();
  const place = `kept-steps:${business}:${memberId}`;

  useEffect(() => {
    const steps = stepsIn(business);
    const sent = {
      ...untilAnswered,
      onError: (error: unknown) => showToast({ tone: "bad", title: say("refused"), detail: sentence(error) }),
    };
    queries.setMutationDefaults(steps.accept, {
      ...sent,
      mutationFn: (input: Inputs["moment"]["accept"]) => api.moment.accept.mutate(input),
    });
    queries.setMutationDefaults(steps.decline, {
      ...sent,
      mutationFn: (input: Inputs["moment"]["decline"]) => api.moment.decline.mutate(input),
    });
    queries.setMutationDefaults(steps.deliver, {
      ...sent,
      mutationFn: (input: Inputs["moment"]["deliver"]) => api.moment.deliver.mutate(input),
    });
    queries.setMutationDefaults(steps.improvise, {
      ...sent,
      mutationFn: (input: Inputs["moment"]["improvise"]) => api.moment.improvise.mutate(input),
    });
  });
  useEffect(() => {
    void keepMutations(queries, { place, storage: window.localStorage, mutationKey: ["moment", business] });
  }, [queries, place, business]);

  return useMutationState({
    filters: {
      mutationKey: ["moment", business],
      status: "pending",
      predicate: ({ state }) => state.isPaused || state.failureCount > 0,
    },
  }).length;
}
