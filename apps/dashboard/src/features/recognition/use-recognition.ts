"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC, useTRPCClient } from "@/api/client";
import { useTelling } from "@/api/use-telling";

export type Kudos = Outputs["kudos"]["list"]["rows"][number];
export type Mine = Outputs["recognition"]["mine"];
export type StoryToTell = Outputs["wall"]["all"]["rows"][number];

/** The commands of recognition that no form sends; forms send through `client`. */
export function useRecognition() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const say = useTranslations("recognition");
  const { telling } = useTelling();
  return {
    client,
    decide: useMutation(trpc.kudos.decide.mutationOptions(telling(say("done.decided")))),
    takeBack: useMutation(trpc.kudos.takeBack.mutationOptions(telling(say("done.takenBack")))),
    hide: useMutation(trpc.kudos.hide.mutationOptions(telling())),
    remove: useMutation(trpc.kudos.delete.mutationOptions(telling(say("done.deleted")))),
    propose: useMutation(trpc.wall.propose.mutationOptions(telling(say("done.proposed")))),
    answer: useMutation(trpc.wall.answer.mutationOptions(telling(say("done.answered")))),
    recordConsent: useMutation(trpc.wall.recordConsent.mutationOptions(telling(say("done.answered")))),
    takeDown: useMutation(trpc.wall.takeDown.mutationOptions(telling())),
    takeBackThanks: useMutation(trpc.thanks.takeBack.mutationOptions(telling(say("done.takenBack")))),
  };
}
