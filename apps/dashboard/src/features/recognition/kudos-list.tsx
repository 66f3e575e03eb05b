"use client";

import type { Inputs } from "@spots/api/trpc/root";
import { KudosLists } from "@spots/domain/recognition/kudos-lists";
import { Button } from "@spots/ui/button";
import { EmptyState } from "@spots/ui/empty-state";
import { NavTabs } from "@spots/ui/nav-tabs";
import { Quote } from "@spots/ui/quote";
import { Status } from "@spots/ui/status";
import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { v7 } from "uuid";
import { useTRPC } from "@/api/client";
import { OlderButton } from "@/lists/older-button";
import { type Kudos, useRecognition } from "./use-recognition";

type Show = NonNullable<Inputs["kudos"]["list"]["show"]>;
type Props = { business: string; timeZone: string; memberId: string; show: Show };

/**
 * Thanks as a manager reads them, newest first: those held because of their words, and the others.
 */
export function KudosList({ business, timeZone, memberId, show }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("recognition.list");
  const pages = useSuspenseInfiniteQuery(
    trpc.kudos.list.infiniteQueryOptions({ business, show }, { getNextPageParam: (page) => page.next ?? undefined }),
  );
  const rows = pages.data.pages.flatMap((page) => page.rows);
  const held = pages.data.pages[0]?.held ?? 0;
  return (
    <section aria-label={say("title")} className="grid gap-5">
      <NavTabs
        label={say("show")}
        items={KudosLists.map((each) => ({
          ...{ href: `/${business}/recognition?show=${each}`, label: say(each), current: each === show },
          ...(each === "held" ? { count: String(held) } : {}),
        }))}
      />
      {rows.length === 0 && <EmptyState title={say(`none.${show}`)}>{say(`teach.${show}`)}</EmptyState>}
      <ul className="grid max-w-[56rem] border-line border-b">
        {rows.map((kudos) => (
          <li key={kudos.id} className="border-line border-t py-5">
            <KudosView {...{ business, timeZone, memberId, kudos }} />
          </li>
        ))}
      </ul>
      <OlderButton of={pages}>{say("older")}</OlderButton>
    </section>
  );
}

function KudosView({ business, timeZone, memberId, kudos }: Omit<Props, "show"> & { kudos: Kudos }) {
  const say = useTranslations("recognition.list");
  const format = useFormatter();
  const { decide, propose } = useRecognition();
  const { id, words, recallText, member, givenBy, moment, value, location, givenAt, storyId, isQuotable } = kudos;
  const isWaiting = kudos.isHeld && kudos.decision === null;
  const isOwn = givenBy?.id === memberId || (givenBy !== null && member?.id === memberId);
  const text = recallText || words;
  const to = member?.name ?? "";
  const when = format.dateTime(givenAt, { dateStyle: "medium", timeZone });
  const from = givenBy ? say("fromTo", { from: givenBy.name, to }) : say("customerTo", { to });
  const facts = [from, moment && say("for", { moment }), location, when].filter(Boolean).join(" · ");
  const act = (decision: "released" | "keptBack") => decide.mutate({ business, kudosId: id, decision });
  return (
    <article className="grid gap-3">
      {text ? <Quote text={text} source={facts} size="small" /> : <p className="text-ink-2 text-small">{facts}</p>}
      {recallText && words && <p className="wrap-anywhere text-ink-2 text-small">{words}</p>}
      <div className="flex flex-wrap items-center gap-2.5">
        {value && <Status tone="magic">{value}</Status>}
        {isWaiting && isOwn && <p className="text-ink-2 text-small">{say("own")}</p>}
        {isWaiting && !isOwn && (
          <>
            <Button
              size="small"
              variant="primary"
              aria-label={say("releaseOf", { to })}
              onClick={() => act("released")}
            >
              {say("release")}
            </Button>
            <Button size="small" aria-label={say("keepBackOf", { to })} onClick={() => act("keptBack")}>
              {say("keepBack")}
            </Button>
          </>
        )}
        {!isWaiting && storyId === null && isQuotable && text !== "" && (
          <Button
            size="small"
            aria-label={say("proposeOf", { to })}
            pending={propose.isPending}
            onClick={() => propose.mutate({ business, id: v7(), kudosId: id })}
          >
            {say("propose")}
          </Button>
        )}
        {!isWaiting && !isQuotable && text !== "" && <Status tone="quiet">{say("notQuotable")}</Status>}
        {storyId !== null && <Status tone="info">{say("proposed")}</Status>}
      </div>
    </article>
  );
}
