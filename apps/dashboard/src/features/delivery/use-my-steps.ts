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
 * The steps of a member on their way to the server: stored in this browser under the member, sent
 * in order for each moment, and again until the server answers, also after the page was closed.
 * Nothing waits for them on the screen.
 * @param onRefused told of a step that the server refused, with the reason as a sentence
 */
export function useMySteps({ business, memberId }: Who, onRefused: (step: Step, reason: string) => void) {
  const api = useTRPCClient();
  const queries = useQueryClient();
  const say = useTranslations("delivery");
  const { sentence } = useRefusal();
  // Awaited while there is a network, so that the day that is shown never falls back to how it was
  // before the step.
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
   * Takes a step. Its thanks are said when the server has accepted it; for some seconds it can be
   * undone.
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
      () => undefined, // `onRefused` has been told
    );
  };
  return {
    take,
    steps: queue.waiting.map(({ item }) => item),
    stuck: queue.waiting.filter(({ isStuck }) => isStuck),
  };
}

/** What is said of a refused step: the reason, and the words that were typed with it. */
export const refusalDetail = (step: Step, reason: string): string =>
  [reason, wordsOf(step)].filter(Boolean).join(" — ");
