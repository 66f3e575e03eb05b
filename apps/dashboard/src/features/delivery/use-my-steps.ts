"use client";

import { showToast } from "@spots/ui/toast";
import {
  type Mutation,
  type MutationKey,
  onlineManager,
  useMutationState,
  useQueryClient,
} from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { v7 } from "uuid";
import { useTRPC, useTRPCClient } from "@/api/client";
import { keepMutations, untilAnswered } from "@/api/kept-mutations";
import { useRefusal } from "@/api/use-refusal";
import { idOf, momentOf, type Step, sendStep, wordsOf } from "./step";

export type Thanks = { readonly tone: "magic" | "info"; readonly title: string };

type Who = { readonly business: string; readonly memberId: string };

/** A step on its way. Guarantee: mutations under a member's key are made by `take` below, with a step as their variables. */
const stepIn = (mutation: Mutation): Step => mutation.state.variables as Step;

/**
 * The steps of a member on their way to the server: kept in this browser under the member, sent in the order in which they were taken for each moment, and
 * again until the server answers, also after the page was closed. Nothing waits for them on the screen.
 * @param onRefused told of a step that the server refused, with the reason as a sentence
 */
export function useMySteps({ business, memberId }: Who, onRefused: (step: Step, reason: string) => void) {
  const trpc = useTRPC();
  const api = useTRPCClient();
  const queries = useQueryClient();
  const say = useTranslations("delivery");
  const { sentence } = useRefusal();
  const mutationKey: MutationKey = ["steps", business, memberId];

  useEffect(() =>
    queries.setMutationDefaults(["steps", business, memberId], {
      ...untilAnswered,
      mutationFn: (step: Step) => sendStep(api, step),
      onError: (error: unknown, step: Step) => onRefused(step, sentence(error)),
      // Awaited while there is a network, so that the day that is shown never falls back to how it was before the step.
      onSettled: () => {
        const again = queries.invalidateQueries({ queryKey: trpc.moment.mine.queryKey({ business }) });
        return onlineManager.isOnline() ? again : undefined;
      },
    }),
  );
  useEffect(() => {
    void keepMutations(queries, {
      place: `kept-steps:${business}:${memberId}`,
      storage: window.localStorage,
      mutationKey: ["steps", business, memberId],
    });
  }, [queries, business, memberId]);

  const waiting = useMutationState({
    filters: { mutationKey, status: "pending" },
    select: (mutation) => ({
      step: stepIn(mutation),
      isStuck: mutation.state.isPaused || mutation.state.failureCount > 0,
    }),
  });

  /** Takes a step. Its thanks are said when the server has accepted it; for some seconds it can be undone. */
  const take = (step: Step, thanks?: Thanks) => {
    const undo = () => {
      const input = { business, stepId: v7(), momentId: momentOf(step), undoes: idOf(step) };
      take({ kind: "undo", input }, { tone: "info", title: say("undone") });
    };
    const action = step.kind === "undo" ? {} : { action: { label: say("undo"), onAction: undo } };
    const options = queries.defaultMutationOptions({
      mutationKey,
      scope: { id: `moment ${momentOf(step)}` },
    });
    const mutation = queries.getMutationCache().build<unknown, unknown, Step, unknown>(queries, options);
    const sent = mutation.execute(step);
    if (mutation.state.isPaused)
      showToast({ tone: "info", title: say("waiting.title"), detail: say("waiting.teach"), ...action });
    void sent.then(
      () => thanks && showToast({ ...thanks, ...action }),
      () => undefined, // `onRefused` has been told
    );
  };
  return {
    take,
    steps: waiting.map(({ step }) => step),
    stuck: waiting.filter(({ isStuck }) => isStuck).map(({ step }) => step),
  };
}

/** What is said of a refused step: the reason, and the words that were typed with it. */
export const refusalDetail = (step: Step, reason: string): string =>
  [reason, wordsOf(step)].filter(Boolean).join(" — ");
