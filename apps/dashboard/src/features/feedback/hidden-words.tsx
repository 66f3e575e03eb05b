"use client";

import { Button } from "@spots/ui/button";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import type { Revealed } from "./answer";

type Props = {
  business: string;
  answerId: string;
  isShown: boolean;
  onChange: (words: Revealed | null) => void;
};

/** Says that words of an answer are masked, and shows them; the activity notes who looked. */
export function HiddenWords({ business, answerId, isShown, onChange }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("feedback.hidden");
  const { telling } = useTelling();
  const reveal = useMutation(trpc.response.reveal.mutationOptions(telling()));
  return (
    <div className="grid justify-items-start gap-2">
      <p className="max-w-[70ch] text-ink-2 text-small" aria-live="polite">
        {say(isShown ? "noted" : "why")}
      </p>
      <Button
        size="small"
        icon={isShown ? "eye-off" : "eye"}
        pending={reveal.isPending}
        onClick={() =>
          isShown ? onChange(null) : reveal.mutate({ business, responseId: answerId }, { onSuccess: onChange })
        }
      >
        {say(isShown ? "hide" : "show")}
      </Button>
    </div>
  );
}
