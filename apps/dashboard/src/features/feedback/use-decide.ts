"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";

/**
 * Decides an unclear mention. The answer leaves the queue at once, and is restored if the server
 * refuses the decision.
 */
export function useDecide(business: string) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const say = useTranslations("feedback");
  const { refused } = useTelling();
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
        refused(error, say("decide.refused"));
      },
    }),
  );
}
