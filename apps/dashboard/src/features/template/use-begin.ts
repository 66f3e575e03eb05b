"use client";

import type { Beginning } from "@spots/domain/journey/saved-template";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { v7 } from "uuid";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";

/**
 * Begins a journey and goes to its journey. Pressed again after a lost answer, it is the same journey.
 */
export function useBegin(business: string, from: Beginning) {
  const trpc = useTRPC();
  const router = useRouter();
  const say = useTranslations("template");
  const { refused } = useTelling();
  const [id] = useState(() => v7());
  const begin = useMutation(
    trpc.template.begin.mutationOptions({
      onError: (error) => refused(error, say("refused")),
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
