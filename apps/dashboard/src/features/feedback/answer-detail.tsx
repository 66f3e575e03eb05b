"use client";

import { Chip } from "@spots/ui/chip";
import { ErrorState } from "@spots/ui/error-state";
import { Quote } from "@spots/ui/quote";
import { SkeletonBlock, SkeletonGroup } from "@spots/ui/skeleton";
import { Status } from "@spots/ui/status";
import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";
import type { Answer, Revealed } from "./answer";
import { CaseButton } from "./case-button";
import { CorrectMentions } from "./correct-mentions";
import { GivenConsents } from "./given-consents";
import { HiddenWords } from "./hidden-words";
import { OwnAnswers } from "./own-answers";
import { ThankedMember } from "./thanked-member";

/** One answer with everything that is known about it. */
export function AnswerDetail({ business, answerId }: { business: string; answerId: string }) {
  const trpc = useTRPC();
  const say = useTranslations("feedback");
  const { sentence } = useRefusal();
  const { data, error } = useQuery(trpc.response.read.queryOptions({ business, responseId: answerId }));
  if (error && !data) return <ErrorState level={3} title={say("detail.gone")} happened={sentence(error)} />;
  if (!data) {
    return (
      <SkeletonGroup label={say("detail.title")}>
        <SkeletonBlock height="medium" />
      </SkeletonGroup>
    );
  }
  return <Whole business={business} answer={data} />;
}

function Whole({ business, answer: shown }: { business: string; answer: Answer }) {
  const [revealed, setRevealed] = useState<Revealed | null>(null);
  const answer = revealed ? withWords(shown, revealed) : shown;
  const say = useTranslations("feedback");
  const format = useFormatter();
  const { recallText, comment, recommend, mentions, kudos, own, location, channel, answeredAt, locale, contact } =
    answer;
  const recalled = mentions.filter(({ question }) => question === "recall");
  const when = format.dateTime(answeredAt, { dateStyle: "medium", timeStyle: "short", timeZone: location.timeZone });
  return (
    <article className="grid gap-4">
      {recallText ? (
        <Quote
          text={recallText}
          lang={locale}
          highlights={recalled.flatMap(({ status, spanStart, spanEnd }) =>
            status !== "counted" || spanStart === null || spanEnd === null ? [] : [{ start: spanStart, end: spanEnd }],
          )}
          source={`${location.name} · ${channel.name} · ${when}`}
        />
      ) : (
        <p className="text-ink-2">
          {say("noStory")} · {location.name} · {channel.name} · {when}
        </p>
      )}
      {comment && (
        <div className="grid gap-2">
          <p className="max-w-[70ch] whitespace-pre-line break-words" dir="auto" lang={locale}>
            {comment}
          </p>
          <MentionsOfComment mentions={mentions.filter(({ question }) => question === "comment")} />
        </div>
      )}
      {shown.isMasked && (
        <HiddenWords business={business} answerId={shown.id} isShown={revealed !== null} onChange={setRevealed} />
      )}
      <div className="flex flex-wrap items-center gap-2">
        {recommend !== null && <Chip>{say("recommend", { score: recommend })}</Chip>}
        {(channel.kind === "import" || channel.kind === "api") && <Chip>{say(`fromElsewhere.${channel.kind}`)}</Chip>}
        {channel.spot && <Chip>{say("askedAt", { spot: channel.spot.name })}</Chip>}
        <SpotNames mentions={recalled} />
        {contact && <Chip icon="mail">{say("contact", { contact })}</Chip>}
      </div>
      <GivenConsents answer={answer} />
      <OwnAnswers answers={own} language={locale} filesAt={`/api/answers/${business}/${answer.id}`} />
      {kudos.map((each) => (
        <ThankedMember key={each.id} business={business} answer={answer} kudos={each} />
      ))}
      {recallText && <CorrectMentions business={business} answer={answer} question="recall" />}
      {comment && <CorrectMentions business={business} answer={answer} question="comment" />}
      <CaseButton business={business} answer={answer} />
    </article>
  );
}

/** The answer with the words that are masked otherwise. */
function withWords(answer: Answer, { recallText, comment, kudos, own }: Revealed): Answer {
  const words = new Map([...kudos, ...own].map((each) => [each.id, each.words]));
  return {
    ...answer,
    recallText,
    comment,
    kudos: answer.kudos.map((each) => ({ ...each, words: words.get(each.id) ?? each.words })),
    own: answer.own.map((each) => (each.step === null ? { ...each, words: words.get(each.id) ?? each.words } : each)),
  };
}

/** The spots in a comment. They are shown apart, because the figures do not count them. */
function MentionsOfComment({ mentions }: Pick<Answer, "mentions">) {
  const say = useTranslations("feedback");
  if (mentions.every(({ status }) => status === "dismissed")) return null;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <span className="text-ink-3 text-small">{say("inComment")}</span>
      <SpotNames mentions={mentions} />
    </div>
  );
}

function SpotNames({ mentions }: Pick<Answer, "mentions">) {
  const say = useTranslations("feedback");
  return mentions
    .filter(({ status }) => status !== "dismissed")
    .map(({ id, status, spot }) => (
      <Status key={id} pill tone={status === "counted" ? "magic" : "quiet"}>
        {status === "counted" ? spot.name : say("perhaps", { spot: spot.name })}
      </Status>
    ));
}
