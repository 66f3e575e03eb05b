"use client";

import { showToast } from "@spots/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";

/**
 * Takes a mention of an answer away, or adds one; the list shows it once the server accepted, and
 * anew when somebody else decided meanwhile.
 */
export function useCorrect() {
  const trpc = useTRPC();
  const say = useTranslations("feedback");
  const { sentence } = useRefusal();
  const after = {
    onError: (error: Parameters<typeof sentence>[0]) =>
      showToast({ tone: "bad", title: say("decide.refused"), detail: sentence(error) }),
  };
  return {
    dismiss: useMutation(trpc.mention.decide.mutationOptions(after)),
    add: useMutation(trpc.mention.add.mutationOptions(after)),
  };
}
