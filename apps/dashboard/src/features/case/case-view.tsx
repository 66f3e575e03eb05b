"use client";

import { Button } from "@spots/ui/button";
import { Anchor } from "@spots/ui/link";
import { PageHead } from "@spots/ui/page-head";
import { SectionHead } from "@spots/ui/section-head";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import { CaseAfter } from "./case-after";
import { DueStatus } from "./case-facts";
import { CaseHistory } from "./case-history";
import { CaseSaid } from "./case-said";
import { CaseSide } from "./case-side";

const NoteForm = dynamic(() => import("./note-form").then((module) => module.NoteForm));
const ReplyForm = dynamic(() => import("./reply-form").then((module) => module.ReplyForm));
const CloseForm = dynamic(() => import("./close-form").then((module) => module.CloseForm));

type Props = {
  business: string;
  caseId: string;
  mayOffer: boolean;
  /** Whether the member may open the answer in the feedback. */
  mayRead: boolean;
};

/** A case: the customer's words, what was done so far, and what can be done next. */
export function CaseView({ business, caseId, mayOffer, mayRead }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("case");
  const path = usePathname();
  const { telling } = useTelling();
  const { data: found } = useSuspenseQuery(trpc.case.read.queryOptions({ business, caseId }));
  const [form, setForm] = useState<"note" | "reply" | "close" | null>(null);
  const reopen = useMutation(trpc.case.reopen.mutationOptions(telling(say("view.reopened"))));
  const ask = useMutation(trpc.case.askAgain.mutationOptions(telling(say("view.askedAgain"))));
  const { response, location } = found;
  const isClosed = found.status === "closed";
  const contact = response?.contact ?? null;
  const mayMail = contact !== null && !found.addressComplained;
  const done = () => setForm(null);
  return (
    <>
      <PageHead
        eyebrow={
          <Anchor href={path} className="underline">
            {say("view.back")}
          </Anchor>
        }
        title={`${say(`reason.${found.reason}`)} · ${location.name}`}
        lead={<DueStatus of={found} />}
        actions={
          isClosed ? (
            <>
              {mayMail && found.askedAt === null && !found.addressBounces && (
                <Button
                  variant="primary"
                  pending={ask.isPending}
                  title={say("view.askAgainHint")}
                  onClick={() => ask.mutate({ business, caseId })}
                >
                  {say("view.askAgain")}
                </Button>
              )}
              <Button pending={reopen.isPending} onClick={() => reopen.mutate({ business, caseId })}>
                {say("view.reopen")}
              </Button>
            </>
          ) : (
            <>
              {mayMail && (
                <Button variant="primary" onClick={() => setForm("reply")}>
                  {say("view.reply")}
                </Button>
              )}
              {mayOffer && (
                <Button href={`/${business}/moments?recover=${caseId}.${location.id}`}>{say("view.offer")}</Button>
              )}
              <Button variant={mayMail ? undefined : "primary"} onClick={() => setForm("close")}>
                {say("view.close")}
              </Button>
            </>
          )
        }
      />
      {form === "reply" && contact && <ReplyForm business={business} caseId={caseId} contact={contact} onDone={done} />}
      {form === "close" && <CloseForm business={business} caseId={caseId} onDone={done} />}
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 gap-8">
          <CaseSaid business={business} of={found} mayRead={mayRead} />
          <CaseAfter of={found} />
          <section aria-labelledby="history" className="grid gap-3">
            <SectionHead
              id="history"
              title={say("view.history")}
              actions={
                form !== "note" && (
                  <Button size="small" onClick={() => setForm("note")}>
                    {say("view.note")}
                  </Button>
                )
              }
            />
            {form === "note" && <NoteForm business={business} caseId={caseId} onDone={done} />}
            <CaseHistory of={found} />
          </section>
        </div>
        <CaseSide business={business} of={found} />
      </div>
    </>
  );
}
