"use client";

import type { Inputs } from "@spots/api/trpc/root";
import { showToast } from "@spots/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { v7 } from "uuid";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import { whenAccepted } from "@/api/when-accepted";

type Offer = Omit<Inputs["moment"]["offer"], "id" | "business">;

/**
 * Offers a moment with one tap. The same offer keeps its id, so that a tap that is repeated after a
 * failure makes no second moment. The toast undoes it.
 */
export function useOfferTap(business: string) {
  const trpc = useTRPC();
  const say = useTranslations("delivery");
  const { telling, refused } = useTelling();
  const [ids] = useState(() => new Map<string, string>());
  const cancel = useMutation(trpc.moment.cancel.mutationOptions(telling(say("undone"), say("refused"))));
  const onError = (error: unknown) => refused(error, say("refused"));
  const send = useMutation(trpc.moment.offer.mutationOptions({ onError }));
  const offer = (words: Offer, name: string | null) => {
    const key = JSON.stringify(words);
    const id = ids.get(key) ?? v7();
    ids.set(key, id);
    whenAccepted(send.mutateAsync({ ...words, business, id }), () => {
      ids.delete(key);
      showToast({
        tone: "magic",
        title: name === null ? say("offer.sentOpen") : say("offer.sent", { name }),
        action: { label: say("undo"), onAction: () => cancel.mutate({ business, momentId: id, stepId: v7() }) },
      });
    });
  };
  return { offer, isPending: send.isPending };
}
