"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC, useTRPCClient } from "@/api/client";
import { useTelling } from "@/api/use-telling";

/** The commands on conversations. A form keeps its text until it is saved. */
export function useConversations() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const say = useTranslations("conversation.thread");
  const { telling } = useTelling();
  return {
    client,
    open: useMutation(trpc.thread.open.mutationOptions()),
    write: useMutation(trpc.comment.write.mutationOptions()),
    takeBack: useMutation(trpc.comment.remove.mutationOptions(telling(say("takenBack")))),
    resolve: useMutation(trpc.thread.resolve.mutationOptions(telling(say("resolvedNow")))),
    reopen: useMutation(trpc.thread.reopen.mutationOptions(telling(say("reopened")))),
  };
}
