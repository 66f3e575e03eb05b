"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC, useTRPCClient } from "@/api/client";
import { useTelling } from "@/api/use-telling";

/**
 * The commands on invitations. Forms send through `client`; the results of the others are shown in
 * toasts.
 */
export function usePeople() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const say = useTranslations("people");
  const { telling } = useTelling();
  return {
    client,
    resend: useMutation(trpc.invitation.resend.mutationOptions(telling(say("resent")))),
    revoke: useMutation(trpc.invitation.revoke.mutationOptions(telling(say("revoked")))),
  };
}
