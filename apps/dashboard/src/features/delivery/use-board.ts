"use client";

import { showToast } from "@spots/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";

/** Takes an offer back. */
export function useCancelMoment() {
  const trpc = useTRPC();
  const say = useTranslations("delivery");
  const { sentence } = useRefusal();
  return useMutation(
    trpc.moment.cancel.mutationOptions({
      onSuccess: () => showToast({ title: say("board.cancelled") }),
      onError: (error) => showToast({ tone: "bad", title: say("refused"), detail: sentence(error) }),
    }),
  );
}
