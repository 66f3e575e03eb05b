"use client";

import { Button } from "@spots/ui/button";
import { Anchor, TextLink } from "@spots/ui/link";
import { PageHead } from "@spots/ui/page-head";
import { Quote } from "@spots/ui/quote";
import { SectionHead } from "@spots/ui/section-head";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { usePathname } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import { CaseAfter } from "./case-after";
import { DueStatus, useScore } from "./case-facts";
import { CaseHistory } from "./case-history";
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
  const format = useFormatter();
  const path = usePathname();
  const score = useScore();
  const { telling } = useTelling();
  const { data: found } = useSuspenseQuery(trpc.case.read.queryOptions({ business, caseId }));
  const [form, setForm] = useState<"note" | "reply" | "close" | null>(null);
  const reopen = useMutation(trpc.case.reopen.mutationOptions(telling(say("view.reopened"))));
  const ask = useMutation(trpc.case.askAgain.mutationOptions(telling(say("view.askedAgain"))));
  const { response, location } = found;
  const isClosed = found.status === "closed";
  const when = format.dateTime(response.answeredAt, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: location.timeZone,
  });
  const source = say("view.asked", { location: location.name, channel: response.channel.name, when });
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
              {response.contact && found.askedAt === null && !found.addressBounces && (
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
              {response.contact && (
                <Button variant="primary" onClick={() => setForm("reply")}>
                  {say("view.reply")}
                </Button>
              )}
              {mayOffer && (
                <Button href={`/${business}/moments?recover=${caseId}.${location.id}`}>{say("view.offer")}</Button>
              )}
              <Button variant={response.contact ? undefined : "primary"} onClick={() => setForm("close")}>
                {say("view.close")}
              </Button>
            </>
          )
        }
      />
      {form === "reply" && response.contact && (
        <ReplyForm business={business} caseId={caseId} contact={response.contact} onDone={done} />
      )}
      {form === "close" && <CloseForm business={business} caseId={caseId} onDone={done} />}
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 gap-8">
          <section aria-labelledby="said" className="grid gap-3">
            <SectionHead id="said" title={say("view.said")} />
            <p className="font-semibold">{score(found)}</p>
            {response.recallText && <Quote text={response.recallText} lang={response.locale} source={source} />}
            {response.comment && (
              <p className="max-w-[70ch] whitespace-pre-line wrap-anywhere" dir="auto" lang={response.locale}>
                {response.comment}
              </p>
            )}
            {response.isMasked && (
              <p className="text-ink-2 text-small">
                {say("view.masked")}{" "}
                {mayRead && (
                  <TextLink href={`/${business}/feedback?answer=${response.id}`}>{say("view.unmask")}</TextLink>
                )}
              </p>
            )}
            {!response.recallText && <p className="text-ink-2 text-small">{source}</p>}
            {response.contact ? (
              <p>
                {say("view.contact")}:{" "}
                <a className="wrap-anywhere underline" href={`mailto:${response.contact}`}>
                  {response.contact}
                </a>
                {found.addressBounces && <span className="block text-bad">{say("view.addressBounces")}</span>}
              </p>
            ) : (
              <p className="text-ink-2">{say("view.noContact")}</p>
            )}
          </section>
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
