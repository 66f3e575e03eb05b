"use client";

import { showToast } from "@spots/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC, useTRPCClient } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";

/** What is done with people and their invitations; each says what came of it. */
export function usePeople() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const say = useTranslations("people");
  const { sentence } = useRefusal();
  const telling = (done: string) => ({
    onSuccess: () => void showToast({ title: done }),
    onError: (error: unknown) => void showToast({ tone: "bad", title: sentence(error) }),
  });
  return {
    client,
    resend: useMutation(trpc.invitation.resend.mutationOptions(telling(say("resent")))),
    revoke: useMutation(trpc.invitation.revoke.mutationOptions(telling(say("revoked")))),
    change: useMutation(trpc.member.change.mutationOptions(telling(say("changed")))),
    remove: useMutation(trpc.member.remove.mutationOptions(telling(say("removed")))),
  };
}
