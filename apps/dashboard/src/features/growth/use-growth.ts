"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC, useTRPCClient } from "@/api/client";
import { useTelling } from "@/api/use-telling";

export type Growth = Outputs["growth"]["read"];
export type Cell = Growth["cells"][number];
export type Topic = Cell["topic"];

/** The commands of a growth page. Its forms send through `client`. */
export function useGrowth() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const say = useTranslations("growth");
  const { telling } = useTelling();
  return {
    client,
    receive: useMutation(trpc.growth.receiveNote.mutationOptions(telling(say("note.received")))),
    deleteNote: useMutation(trpc.growth.deleteNote.mutationOptions(telling())),
    erase: useMutation(trpc.growth.erase.mutationOptions(telling(say("erase.done")))),
    setNeeds: useMutation(trpc.growth.setNeeds.mutationOptions(telling(say("need.saved")))),
  };
}
