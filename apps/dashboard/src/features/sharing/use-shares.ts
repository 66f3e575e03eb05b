"use client";

import { showToast } from "@spots/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC, useTRPCClient } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";

/** Links are made and closed. */
export function useShares() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const say = useTranslations("sharing.share");
  const { sentence } = useRefusal();
  return {
    client,
    revoke: useMutation(
      trpc.share.revoke.mutationOptions({
        onSuccess: () => void showToast({ title: say("revoked") }),
        onError: (error) => void showToast({ tone: "bad", title: sentence(error) }),
      }),
    ),
  };
}
