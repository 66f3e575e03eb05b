"use client";

import { showToast } from "@spots/ui/toast";
import { onlineManager, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { v7 } from "uuid";
import { useTRPCClient } from "@/api/client";
import { refetchAfter } from "@/api/refetch";
import { useRefusal } from "@/api/use-refusal";
import { useQueue } from "@/offline/use-queue";
import { idOf, momentOf, type Step, sendStep, wordsOf } from "./step";

export type Thanks = { readonly tone: "magic" | "info"; readonly title: string };

type Who = { readonly business: string; readonly memberId: string };

/**
 * The queue of a member's steps. It is stored in this browser under the member, and sends the steps
 * of one moment in order. Each step is sent until the server has decided on it, also after the page
 * was closed. The screen shows a step before it is sent.
 * @param onRefused called with a step that the server refused and the reason as a sentence
 */
export function useMySteps({ business, memberId }: Who, onRefused: (step: Step, reason: string) => void) {
  const api = useTRPCClient();
  const queries = useQueryClient();
  const say = useTranslations("delivery");
  const { sentence } = useRefusal();
  // Awaited while there is a network, so that the shown day never reverts to its state before the
  // step.
  const again = () => (onlineManager.isOnline() ? refetchAfter(queries, "moment") : undefined);
  const queue = useQueue<Step>({
    name: ["steps", business, memberId],
    lasts: "browser",
    orderOf: momentOf,
    send: (step) => sendStep(api, step),
    onAccepted: again,
    onRefused: (step, error) => {
      onRefused(step, sentence(error));
      return again();
    },
  });

  /**
   * Adds a step to the queue. `thanks` is shown when the server has accepted it; its toast offers
   * to undo the step.
   */
  const take = (step: Step, thanks?: Thanks) => {
    const undo = () => {
      const input = { business, stepId: v7(), momentId: momentOf(step), undoes: idOf(step) };
      take({ kind: "undo", input }, { tone: "info", title: say("undone") });
    };
    const action = step.kind === "undo" ? {} : { action: { label: say("undo"), onAction: undo } };
    const { isPaused, sent } = queue.add(step);
    if (isPaused) showToast({ tone: "info", title: say("waiting.title"), detail: say("waiting.teach"), ...action });
    void sent.then(
      () => thanks && showToast({ ...thanks, ...action }),
      () => undefined, // `onRefused` has been called
    );
  };
  return {
    take,
    steps: queue.waiting.map(({ item }) => item),
    stuck: queue.waiting.filter(({ isStuck }) => isStuck),
  };
}

/** The detail of a refusal's toast: the reason, and the text that was typed with the step. */
export const refusalDetail = (step: Step, reason: string): string =>
  [reason, wordsOf(step)].filter(Boolean).join(" — ");
