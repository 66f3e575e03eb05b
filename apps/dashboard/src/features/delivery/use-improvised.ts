"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC, useTRPCClient } from "@/api/client";
import { useTelling } from "@/api/use-telling";

export type ImprovisedGroup = Outputs["improvised"]["groups"][number];
export type ImprovisedMoment = ImprovisedGroup["moments"][number];

/** The commands on groups of spontaneous moments. The form of a draft sends through `client`. */
export function useImprovised() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const say = useTranslations("spontaneous");
  const { telling } = useTelling();
  return {
    client,
    join: useMutation(trpc.improvised.join.mutationOptions(telling())),
    propose: useMutation(trpc.wall.propose.mutationOptions(telling(say("proposed")))),
    part: useMutation(trpc.improvised.part.mutationOptions(telling())),
  };
}
