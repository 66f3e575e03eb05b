"use client";

import { Button } from "@spots/ui/button";
import { SkeletonRows } from "@spots/ui/skeleton";
import { TextField } from "@spots/ui/text-field";
import { showToast } from "@spots/ui/toast";
import { useMutation } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { v7 } from "uuid";
import { useTRPC, useTRPCClient } from "@/api/client";
import { FormError } from "@/forms/form-error";
import { FormSheet } from "@/forms/form-sheet";
import { useSheetForm } from "@/forms/use-form";

const HandedLink = dynamic(() => import("./handed-link").then((module) => module.HandedLink), {
  loading: () => <SkeletonRows count={3} />,
});

type Props = { business: string; member: { id: string; name: string; locationIds: readonly string[] } };

/**
 * Invites a member without an account to sign in: by a link or QR code that is handed over, or by
 * mail. They keep their moments, shifts and thanks.
 */
export function AccessSheet({ business, member: { id: memberId, name, locationIds: at } }: Props) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const say = useTranslations("people");
  const [linkId] = useState(() => v7());
  const handOver = useMutation(trpc.invitation.handOver.mutationOptions());
  const initial = () => ({ id: v7(), name, email: "", role: "staff" as const, locationIds: [...at], memberId });
  const form = useSheetForm({
    schema: () => import("@spots/domain/people/invitation").then(({ Invitee }) => Invitee),
    initial,
    draft: { form: "member.access", subject: memberId },
    send: (invitee) => client.invitation.send.mutate({ business, invitees: [invitee] }),
    onSent: (_words, { sent, skipped }) => {
      const detail = skipped.map((each) => say(`skipped.${each.standing}`, { email: each.email })).join(" ");
      showToast({ tone: sent > 0 ? "good" : "info", title: say("sent", { count: sent }), detail });
    },
    next: initial,
    fieldAt: (path) => path.replace(/^invitees\.0\./, ""),
  });
  return (
    <FormSheet
      of={form}
      title={say("accessTitle", { name })}
      description={say("accessTeach")}
      closeLabel={say("close")}
      trigger={
        <Button size="small" aria-label={say("accessOf", { name })}>
          {say("access")}
        </Button>
      }
      before={
        <div className="mb-6 grid gap-3 border-b border-line pb-6">
          <h3 className="font-semibold">{say("byLink")}</h3>
          {handOver.data && <HandedLink name={name} link={handOver.data.link} expiresAt={handOver.data.expiresAt} />}
          <FormError error={handOver.error} />
          <Button wide pending={handOver.isPending} onClick={() => handOver.mutate({ business, id: linkId, memberId })}>
            {say(handOver.data ? "newLink" : "makeLink")}
          </Button>
        </div>
      }
      submit={say("sendNow")}
      button={{ wide: true }}
    >
      <h3 className="font-semibold">{say("byEmail")}</h3>
      <TextField label={say("email")} type="email" autoComplete="off" {...form.field("email")} />
    </FormSheet>
  );
}
