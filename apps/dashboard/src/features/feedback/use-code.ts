"use client";

import { showToast } from "@spots/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { v7 } from "uuid";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";

type Choice = {
  readonly spot: { readonly id: string; readonly name: string };
  /** Whether the answers mention the spot. */
  readonly isMeant: boolean;
  readonly answerIds: readonly string[];
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
    /** The spot about which the running command decides. */
    pendingSpot: code.isPending ? code.variables.spotId : null,
    decide: ({ spot, isMeant, answerIds }: Choice, onDone?: () => void) =>
      code.mutate(
        {
          business,
          spotId: spot.id,
          isMeant,
          answers: answerIds.map((responseId) => ({ responseId, decisionId: v7() })),
        },
        {
          onSuccess: ({ decided, notLive }) => {
            onDone?.();
            const said = { spot: spot.name, count: decided.length };
            showToast({
              title: say(decided.length === 0 ? "nothing" : isMeant ? "added" : "removed", said),
              ...(notLive > 0 && { detail: say("notLive", { count: notLive }) }),
              ...(decided.length > 0 && {
                action: {
                  label: say("undo"),
                  onAction: () =>
                    undo.mutate({
                      business,
                      decisions: decided.map((decisionId) => ({ decisionId, undoId: v7() })),
                    }),
                },
              }),
            });
          },
        },
      ),
  };
}
