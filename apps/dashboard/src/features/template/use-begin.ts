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
 * Creates a journey and opens it. A retry after a lost response uses the same id, so it creates no
 * second one.
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
