"use client";

import type { Beginning } from "@spots/domain/journey/saved-template";
import { showToast } from "@spots/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { v7 } from "uuid";
import { useTRPC } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";

/**
 * Begins a journey and goes to its journey. Pressed again after a lost answer, it is the same journey.
 */
export function useBegin(business: string, from: Beginning) {
  const trpc = useTRPC();
  const router = useRouter();
  const say = useTranslations("template");
  const { sentence } = useRefusal();
  const [id] = useState(() => v7());
  const begin = useMutation(
    trpc.template.begin.mutationOptions({
      onError: (error) => void showToast({ tone: "bad", title: say("refused"), detail: sentence(error) }),
      onSuccess: async (journey) => {
        router.push(`/${business}/journeys/${journey.id}`);
      },
    }),
  );
  return {
    begin: () => begin.mutate({ business, id, from }),
    isBeginning: begin.isPending || begin.isSuccess,
  };
}
