"use client";

import { Button } from "@spots/ui/button";
import { EmptyState } from "@spots/ui/empty-state";
import { Quote } from "@spots/ui/quote";
import { Row, RowList } from "@spots/ui/row-list";
import { SectionHead } from "@spots/ui/section-head";
import { Status } from "@spots/ui/status";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { v7 } from "uuid";
import { useTRPC } from "@/api/client";
import { type Mine, useRecognition } from "./use-recognition";

type Props = { business: string; timeZone: string };

/** A person's own page: what they were thanked for, their stories, spots and thank-yous. */
export function MyPage({ business, timeZone }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("recognition.mine");
  const sayStatus = useTranslations("journey");
  const format = useFormatter();
  const { takeBack } = useRecognition();
  const { data } = useSuspenseQuery(trpc.recognition.mine.queryOptions({ business }));
  const { kudos, given, stories, spots, gifts, together } = data;
  const day = (at: Date) => format.dateTime(at, { dateStyle: "medium", timeZone });
  if ([kudos, given, stories, spots, gifts, together.rows].every(({ length }) => length === 0))
    return <EmptyState title={say("none")}>{say("noneTeach")}</EmptyState>;
  return (
    <div className="grid max-w-[56rem] gap-10">
      {stories.length > 0 && (
        <Part id="stories" title={say("stories")} detail={say("storiesTeach")}>
          {stories.map((story) => (
            <StoryView key={story.id} {...{ business, story }} />
          ))}
        </Part>
      )}
      {kudos.length > 0 && (
        <Part id="kudos" title={say("kudos")}>
          {kudos.map((each) => (
            <KudosView key={each.id} {...{ business, kudos: each }} when={day(each.givenAt)} />
          ))}
        </Part>
      )}
      {spots.length > 0 && (
        <section aria-labelledby="spots">
          <SectionHead id="spots" title={say("spots")} detail={say("spotsTeach")} />
          <RowList labelledBy="spots">
            {spots.map(({ id, name, status, at }) => (
              <Row
                key={id}
                title={name}
                detail={say("since", { day: day(at) })}
                side={<Status tone="magic">{sayStatus(`status.${status}`)}</Status>}
              />
            ))}
          </RowList>
        </section>
      )}
      {together.rows.length > 0 && (
        <section aria-labelledby="together">
          <SectionHead id="together" title={say("together")} detail={say("togetherTeach", { count: together.count })} />
          <RowList labelledBy="together">
            {together.rows.map(({ id, name, at, with: others }) => (
              <Row
                key={id}
                title={name}
                detail={[others.length > 0 && say("with", { names: format.list(others) }), day(at)]
                  .filter(Boolean)
                  .join(" · ")}
              />
            ))}
          </RowList>
        </section>
      )}
      {gifts.length > 0 && (
        <section aria-labelledby="gifts">
          <SectionHead id="gifts" title={say("gifts")} />
          <RowList labelledBy="gifts">
            {gifts.map(({ id, kind, words, by, givenAt }) => (
              <Row key={id} title={kind} detail={[words, by, day(givenAt)].join(" · ")} />
            ))}
          </RowList>
        </section>
      )}
      {given.length > 0 && (
        <section aria-labelledby="given">
          <SectionHead id="given" title={say("given")} />
          <RowList labelledBy="given">
            {given.map(({ id, to, words, value, givenAt, isWaiting }) => (
              <Row
                key={id}
                title={to}
                detail={[words, value, day(givenAt), isWaiting && say("waits")].filter(Boolean).join(" · ")}
                side={
                  <Button
                    size="small"
                    variant="plain"
                    aria-label={say("takeBackOf", { to })}
                    onClick={() => takeBack.mutate({ business, kudosId: id })}
                  >
                    {say("takeBack")}
                  </Button>
                }
              />
            ))}
          </RowList>
        </section>
      )}
    </div>
  );
}

function Part({ id, title, detail, children }: { id: string; title: string; detail?: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <SectionHead id={id} title={title} {...(detail ? { detail } : {})} />
      <ul className="grid border-line border-b [&>li]:border-line [&>li]:border-t [&>li]:py-4">{children}</ul>
    </section>
  );
}

function StoryView({ business, story }: { business: string; story: Mine["stories"][number] }) {
  const say = useTranslations("recognition.mine");
  const { answer } = useRecognition();
  const { id, words, isAgreed, isShown } = story;
  const tell = (agrees: boolean) => answer.mutate({ business, storyId: id, isAgreed: agrees });
  return (
    <li className="grid gap-3">
      <Quote text={words} size="small" />
      <div className="flex flex-wrap items-center gap-2.5">
        <Status tone={isShown ? "good" : isAgreed === null ? "info" : "quiet"}>
          {say(isShown ? "shown" : isAgreed === null ? "asked" : isAgreed ? "agreed" : "declined")}
        </Status>
        {isAgreed !== true && (
          <Button size="small" variant="primary" aria-label={say("agreeTo", { words })} onClick={() => tell(true)}>
            {say("agree")}
          </Button>
        )}
        {isAgreed !== false && (
          <Button
            size="small"
            aria-label={say(isAgreed ? "withdrawOf" : "declineOf", { words })}
            onClick={() => tell(false)}
          >
            {say(isAgreed ? "withdraw" : "decline")}
          </Button>
        )}
      </div>
    </li>
  );
}

function KudosView({ business, kudos, when }: { business: string; kudos: Mine["kudos"][number]; when: string }) {
  const say = useTranslations("recognition.mine");
  const { hide, remove, propose } = useRecognition();
  const { id, words, recallText, by, moment, value, isHidden, storyId, isQuotable } = kudos;
  const text = recallText || words;
  const facts = [by ?? say("customer"), moment, when].filter(Boolean).join(" · ");
  const verb = say(isHidden ? "show" : "hide");
  return (
    <li className="grid gap-3">
      {text ? <Quote text={text} source={facts} size="small" /> : <p className="text-small">{facts}</p>}
      <div className="flex flex-wrap items-center gap-2.5">
        {value && <Status tone="magic">{value}</Status>}
        {isHidden && <Status tone="quiet">{say("hidden")}</Status>}
        {storyId === null && !isHidden && isQuotable && text !== "" && (
          <Button
            size="small"
            aria-label={say("tellOf", { facts })}
            onClick={() => propose.mutate({ business, id: v7(), kudosId: id })}
          >
            {say("tell")}
          </Button>
        )}
        <Button
          size="small"
          variant="plain"
          aria-label={say("ofKudos", { verb, facts })}
          onClick={() => hide.mutate({ business, kudosId: id, isHidden: !isHidden })}
        >
          {verb}
        </Button>
        <Button
          size="small"
          variant="plain"
          aria-label={say("ofKudos", { verb: say("delete"), facts })}
          onClick={() => remove.mutate({ business, kudosId: id })}
        >
          {say("delete")}
        </Button>
      </div>
    </li>
  );
}
