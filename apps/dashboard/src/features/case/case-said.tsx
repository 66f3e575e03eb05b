"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { TextLink } from "@spots/ui/link";
import { Quote } from "@spots/ui/quote";
import { SectionHead } from "@spots/ui/section-head";
import { useFormatter, useTranslations } from "next-intl";
import { useScore } from "./case-facts";

type Case = Outputs["case"]["read"];
type Props = {
  business: string;
  of: Case;
  /** Whether the member may open the answer in the feedback. */
  mayRead: boolean;
};

/** What a case is about: the customer's answer, the moment that went wrong, or the broken promise. */
export function CaseSaid({ business, of, mayRead }: Props) {
  const { response, moment, promise } = of;
  if (response) return <Answer business={business} of={of} response={response} mayRead={mayRead} />;
  if (promise) return <Broken of={of} promise={promise} />;
  return moment && <WentWrong of={of} moment={moment} />;
}

const useWhen = (of: Case) => {
  const format = useFormatter();
  return (time: Date) =>
    format.dateTime(time, { dateStyle: "medium", timeStyle: "short", timeZone: of.location.timeZone });
};

function Answer({ business, of, response, mayRead }: Props & { response: NonNullable<Case["response"]> }) {
  const say = useTranslations("case");
  const score = useScore();
  const when = useWhen(of)(response.answeredAt);
  const source = say("view.asked", { location: of.location.name, channel: response.channel.name, when });
  return (
    <section aria-labelledby="said" className="grid gap-3">
      <SectionHead id="said" title={say("view.said")} />
      <p className="font-semibold">{score(of)}</p>
      {response.recallText && <Quote text={response.recallText} lang={response.locale} source={source} />}
      {response.comment && (
        <p className="max-w-[70ch] whitespace-pre-line wrap-anywhere" dir="auto" lang={response.locale}>
          {response.comment}
        </p>
      )}
      {response.isMasked && (
        <p className="text-ink-2 text-small">
          {say("view.masked")}{" "}
          {mayRead && <TextLink href={`/${business}/feedback?answer=${response.id}`}>{say("view.unmask")}</TextLink>}
        </p>
      )}
      {!response.recallText && <p className="text-ink-2 text-small">{source}</p>}
      {response.contact ? (
        <p>
          {say("view.contact")}:{" "}
          <a className="wrap-anywhere underline" href={`mailto:${response.contact}`}>
            {response.contact}
          </a>
          {(of.addressComplained || of.addressBounces) && (
            <span className="block text-bad">
              {say(of.addressComplained ? "view.addressComplained" : "view.addressBounces")}
            </span>
          )}
        </p>
      ) : (
        <p className="text-ink-2">{say(response.refusesReply ? "view.refusesReply" : "view.noContact")}</p>
      )}
    </section>
  );
}

function WentWrong({ of, moment }: { of: Case; moment: NonNullable<Case["moment"]> }) {
  const say = useTranslations("case");
  const delivery = useTranslations("delivery");
  const at = useWhen(of);
  const { name, note, member, deliveredAt, whereExactly, customer, status } = moment;
  const facts = say("view.wrongMoment", {
    moment: name,
    member: member?.name ?? say("nobody"),
    location: [of.location.name, whereExactly].filter(Boolean).join(", "),
    when: deliveredAt ? at(deliveredAt) : delivery(`status.${status}`),
  });
  return (
    <section aria-labelledby="said" className="grid gap-3">
      <SectionHead id="said" title={say("view.wrong")} />
      {note ? (
        <p className="max-w-[70ch] whitespace-pre-line font-serif text-lead wrap-anywhere" dir="auto">
          {note}
        </p>
      ) : (
        <p className="text-ink-2">{say("view.noNote")}</p>
      )}
      <p className="wrap-anywhere">{[facts, customer].filter(Boolean).join(" · ")}</p>
      <p className="text-ink-2">{say("view.noAnswer")}</p>
    </section>
  );
}

function Broken({ of, promise }: { of: Case; promise: NonNullable<Case["promise"]> }) {
  const say = useTranslations("case");
  const promises = useTranslations("customerPromise");
  const at = useWhen(of);
  const { kind, words, customer, place, madeBy, dueAt, reason, said, saidAt } = promise;
  const facts = say("view.brokenPromise", {
    to: [customer, place].filter(Boolean).join(", ") || promises("somebody"),
    member: madeBy.name,
    location: of.location.name,
    when: at(dueAt),
  });
  return (
    <section aria-labelledby="said" className="grid gap-3">
      <SectionHead id="said" title={say("view.broken")} />
      <p className="max-w-[70ch] font-serif text-lead wrap-anywhere" dir="auto">
        {words || promises(`kind.${kind}`)}
      </p>
      <p className="wrap-anywhere">{facts}</p>
      {said && saidAt && <p className="font-semibold">{promises(`saidAt.${said}`, { when: at(saidAt) })}</p>}
      {reason && <p className="whitespace-pre-line wrap-anywhere">{promises("because", { reason })}</p>}
      <p className="text-ink-2">{say("view.noAnswer")}</p>
    </section>
  );
}
