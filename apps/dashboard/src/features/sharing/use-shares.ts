"use client";

import { showToast } from "@spots/ui/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC, useTRPCClient } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";

/** Links are made and closed; the list asks again. */
export function useShares() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const say = useTranslations("together.share");
  const { sentence } = useRefusal();
  const again = () => queries.invalidateQueries({ queryKey: trpc.share.pathKey() });
  return {
    client,
    again,
    revoke: useMutation(
      trpc.share.revoke.mutationOptions({
        onSuccess: () => void showToast({ title: say("revoked") }),
        onError: (error) => void showToast({ tone: "bad", title: sentence(error) }),
        onSettled: again,
      }),
    ),
  };
}
