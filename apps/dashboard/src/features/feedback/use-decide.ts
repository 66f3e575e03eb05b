"use client";

import { showToast } from "@spots/ui/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";

/**
 * Decides what a customer meant: the answer leaves the queue at once, and comes back if the server
 * refuses.
 */
export function useDecide(business: string) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const say = useTranslations("feedback");
  const { sentence } = useRefusal();
  const key = trpc.mention.doubtful.queryKey({ business });
  return useMutation(
    trpc.mention.decide.mutationOptions({
      onMutate: async ({ mentionId }) => {
        await queries.cancelQueries({ queryKey: key });
        const before = queries.getQueryData(key);
        queries.setQueryData(
          key,
          (page) =>
            page && {
              ...page,
              rows: page.rows.filter(({ id }) => id !== mentionId),
              waiting: Math.max(0, page.waiting - 1),
            },
        );
        return { before };
      },
      onError: (error, _input, kept) => {
        queries.setQueryData(key, kept?.before);
        showToast({ tone: "bad", title: say("decide.refused"), detail: sentence(error) });
      },
    }),
  );
}
