"use client";

import { showToast } from "@spots/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC, useTRPCClient } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";

/** What is done in conversations. What was typed stays with its form until it is saved. */
export function useConversations() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const say = useTranslations("conversation.thread");
  const { sentence } = useRefusal();
  const telling = (done: string) => ({
    onSuccess: () => void showToast({ title: done }),
    onError: (error: unknown) => void showToast({ tone: "bad", title: sentence(error) }),
  });
  return {
    client,
    open: useMutation(trpc.thread.open.mutationOptions()),
    write: useMutation(trpc.comment.write.mutationOptions()),
    takeBack: useMutation(trpc.comment.remove.mutationOptions(telling(say("takenBack")))),
    resolve: useMutation(trpc.thread.resolve.mutationOptions(telling(say("resolvedNow")))),
    reopen: useMutation(trpc.thread.reopen.mutationOptions(telling(say("reopened")))),
  };
}
