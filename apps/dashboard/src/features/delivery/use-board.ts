"use client";

import { showToast } from "@spots/ui/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";

/** Offers a moment; a refusal is for the form to show at its fields. */
export function useOfferMoment() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return useMutation(
    trpc.moment.offer.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: trpc.moment.board.queryKey() }),
    }),
  );
}

/** Takes an offer back. */
export function useCancelMoment() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const say = useTranslations("delivery");
  const { sentence } = useRefusal();
  return useMutation(
    trpc.moment.cancel.mutationOptions({
      onSuccess: () => showToast({ title: say("board.cancelled") }),
      onError: (error) => showToast({ tone: "bad", title: say("refused"), detail: sentence(error) }),
      onSettled: () => queries.invalidateQueries({ queryKey: trpc.moment.board.queryKey() }),
    }),
  );
}
