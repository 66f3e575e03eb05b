"use client";

import { showToast } from "@spots/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { v7 } from "uuid";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import { whenAccepted } from "@/api/when-accepted";

type Choice = {
  readonly spot: { readonly id: string; readonly name: string };
  /** Whether the answers mention the spot. */
  readonly isMeant: boolean;
  readonly answerIds: readonly string[];
  /** The question whose text is decided about. */
  readonly question: "recall" | "comment";
};

/** Decides for answers whether they mention a spot. The toast says what changed and undoes it. */
export function useCode(business: string) {
  const trpc = useTRPC();
  const say = useTranslations("feedback.code");
  const { refused } = useTelling();
  const onError = (error: unknown) => refused(error, say("refused"));
  const undo = useMutation(
    trpc.mention.undo.mutationOptions({
      onSuccess: ({ undone, superseded }) =>
        showToast({
          title: say("undone", { count: undone }),
          ...(superseded > 0 && { detail: say("superseded", { count: superseded }) }),
        }),
      onError,
    }),
  );
  const code = useMutation(trpc.mention.code.mutationOptions({ onError }));
  return {
    isPending: code.isPending || undo.isPending,
    /** Whether the running command decides about this spot in the text of this question. */
    isDeciding: (spotId: string, question: Choice["question"]) =>
      code.isPending && code.variables.spotId === spotId && code.variables.question === question,
    decide: ({ spot, isMeant, answerIds, question }: Choice, onDone?: () => void) => {
      const answers = answerIds.map((responseId) => ({ responseId, decisionId: v7() }));
      const sent = code.mutateAsync({ business, spotId: spot.id, isMeant, question, answers });
      whenAccepted(sent, ({ decided, notLive, withoutText }) => {
        onDone?.();
        const details = [
          ...(notLive > 0 ? [say("notLive", { count: notLive })] : []),
          ...(withoutText > 0 ? [say(`without.${question}`, { count: withoutText })] : []),
        ];
        const said = { spot: spot.name, count: decided.length };
        const takeBack = () =>
          undo.mutate({ business, decisions: decided.map((decisionId) => ({ decisionId, undoId: v7() })) });
        showToast({
          title: say(decided.length === 0 ? "nothing" : isMeant ? `added.${question}` : `removed.${question}`, said),
          ...(details.length > 0 && { detail: details.join(" ") }),
          ...(decided.length > 0 && { action: { label: say("undo"), onAction: takeBack } }),
        });
      });
    },
  };
}
