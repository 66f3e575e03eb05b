"use client";

import { showToast } from "@spots/ui/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC, useTRPCClient } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";

/** What is done in conversations. What was typed stays with its form until it is kept; every list asks again. */
export function useConversations() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const say = useTranslations("together.conversation");
  const { sentence } = useRefusal();
  const again = async () => {
    await queries.invalidateQueries({ queryKey: trpc.thread.pathKey() });
    await queries.invalidateQueries({ queryKey: trpc.comment.pathKey() });
  };
  const telling = (done: string) => ({
    onSuccess: () => void showToast({ title: done }),
    onError: (error: unknown) => void showToast({ tone: "bad", title: sentence(error) }),
    onSettled: again,
  });
  return {
    client,
    again,
    open: useMutation(trpc.thread.open.mutationOptions({ onSettled: again })),
    write: useMutation(trpc.comment.write.mutationOptions({ onSettled: again })),
    takeBack: useMutation(trpc.comment.remove.mutationOptions(telling(say("takenBack")))),
    resolve: useMutation(trpc.thread.resolve.mutationOptions(telling(say("resolvedNow")))),
    reopen: useMutation(trpc.thread.reopen.mutationOptions(telling(say("reopened")))),
  };
}
