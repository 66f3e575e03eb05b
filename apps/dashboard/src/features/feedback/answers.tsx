"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { Button } from "@spots/ui/button";
import { Chip } from "@spots/ui/chip";
import { EmptyState } from "@spots/ui/empty-state";
import { Quote } from "@spots/ui/quote";
import { Status } from "@spots/ui/status";
import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { CorrectMentions } from "./correct-mentions";
import { ThankedMember } from "./thanked-member";

const CaseButton = dynamic(() => import("./case-button").then((module) => module.CaseButton));

type Response = Outputs["response"]["list"]["rows"][number];

/** All answers of customers, newest first. */
export function Answers({ business }: { business: string }) {
  const trpc = useTRPC();
  const say = useTranslations("feedback");
  const { data, fetchNextPage, hasNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    trpc.response.list.infiniteQueryOptions({ business }, { getNextPageParam: (page) => page.next ?? undefined }),
  );
  const rows = data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) {
    return (
      <EmptyState title={say("empty.title")} action={<Button href={`/${business}/qr-codes`}>{say("empty.do")}</Button>}>
        {say("empty.teach")}
      </EmptyState>
    );
  }
  return (
    <>
      <ul className="grid gap-0">
        {rows.map((response) => (
          <li key={response.id} className="border-line border-t py-6">
            <Voice business={business} response={response} />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button onClick={() => void fetchNextPage()} pending={isFetchingNextPage}>
          {say("older")}
        </Button>
      )}
    </>
  );
}

/** The spots in a comment. They are shown apart, because the figures do not count them. */
function MentionsOfComment({ mentions }: Pick<Response, "mentions">) {
  const say = useTranslations("feedback");
  if (mentions.every(({ status }) => status === "dismissed")) return null;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <span className="text-ink-3 text-small">{say("inComment")}</span>
      <SpotNames mentions={mentions} />
    </div>
  );
}

function SpotNames({ mentions }: Pick<Response, "mentions">) {
  const say = useTranslations("feedback");
  return mentions
    .filter(({ status }) => status !== "dismissed")
    .map(({ id, status, spot }) => (
      <Status key={id} pill tone={status === "counted" ? "magic" : "quiet"}>
        {status === "counted" ? spot.name : say("perhaps", { spot: spot.name })}
      </Status>
    ));
}

function Voice({ business, response }: { business: string; response: Response }) {
  const say = useTranslations("feedback");
  const format = useFormatter();
  const { recallText, comment, recommend, mentions, kudos, location, channel, answeredAt, locale, contact } = response;
  const recalled = mentions.filter(({ question }) => question === "recall");
  const when = format.dateTime(answeredAt, { dateStyle: "medium", timeStyle: "short", timeZone: location.timeZone });
  return (
    <article className="grid gap-3">
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
          {say("noStory")} · {location.name} · {when}
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
      <div className="flex flex-wrap items-center gap-2">
        {recommend !== null && <Chip>{say("recommend", { score: recommend })}</Chip>}
        <SpotNames mentions={recalled} />
        {kudos.map((each) => (
          <ThankedMember key={each.id} business={business} response={response} kudos={each} />
        ))}
        {contact && <Chip>{say("contact", { contact })}</Chip>}
      </div>
      {recallText && <CorrectMentions business={business} response={response} />}
      <CaseButton business={business} response={response} />
    </article>
  );
}
