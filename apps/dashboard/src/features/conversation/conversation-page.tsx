"use client";

import { Button } from "@spots/ui/button";
import { EmptyState } from "@spots/ui/empty-state";
import { NavTabs } from "@spots/ui/nav-tabs";
import { PageHead } from "@spots/ui/page-head";
import { Row, RowList } from "@spots/ui/row-list";
import { SectionHead } from "@spots/ui/section-head";
import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { Sheet } from "@/forms/sheet";
import { Help } from "@/help/help";
import { ReviewDay, SubjectLine, ThreadBegin, ThreadLine } from "./thread-facts";
import { ThreadView } from "./thread-view";

type Props = {
  business: string;
  resolved: boolean;
  /** The id of the conversation that the address names. */
  open: string | null;
};

/**
 * The conversations of the business; the member's own come first. The address names the one that is
 * open beside the list.
 */
export function ConversationPage({ business, resolved, open }: Props) {
  const say = useTranslations("conversation.list");
  const path = usePathname();
  const mine = useThreads({ business, resolved, whose: "mine" });
  const others = useThreads({ business, resolved, whose: "others" });
  const isEmpty = mine.rows.length + others.rows.length === 0;
  return (
    <>
      <PageHead title={say("title")} help={<Help term="conversation" />} lead={say("lead")} />
      <NavTabs
        label={say("filter")}
        items={[
          { href: path, label: say("open"), current: !resolved },
          { href: `${path}?show=resolved`, label: say("resolved"), current: resolved },
        ]}
      />
      {isEmpty && (
        <EmptyState
          title={say(resolved ? "noneResolved" : "none")}
          action={!resolved && <Button href={`/${business}/journeys`}>{say("toJourneys")}</Button>}
        >
          {say(resolved ? "noneResolvedTeach" : "noneTeach")}
        </EmptyState>
      )}
      <Threads
        id="mine"
        title={say("mine", { count: mine.rows.length })}
        detail={say("mineTeach")}
        threads={mine}
        resolved={resolved}
      />
      <Threads id="others" title={say("others")} threads={others} resolved={resolved} />
      <OpenThread business={business} threadId={open} home={resolved ? `${path}?show=resolved` : path} />
    </>
  );
}

function useThreads(input: { business: string; resolved: boolean; whose: "mine" | "others" }) {
  const trpc = useTRPC();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    trpc.thread.list.infiniteQueryOptions(input, { getNextPageParam: (page) => page.next ?? undefined }),
  );
  return {
    rows: data.pages.flatMap(({ rows }) => rows),
    more: hasNextPage ? () => void fetchNextPage() : null,
    isLoading: isFetchingNextPage,
  };
}

type ThreadsProps = {
  id: string;
  title: string;
  detail?: string;
  threads: ReturnType<typeof useThreads>;
  resolved: boolean;
};

function Threads({ id, title, detail, threads: { rows, more, isLoading }, resolved }: ThreadsProps) {
  const say = useTranslations("conversation.list");
  const path = usePathname();
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <SectionHead id={id} title={title} detail={detail} />
      <RowList labelledBy={id}>
        {rows.map((thread) => (
          <Row
            key={thread.id}
            href={`${path}?${new URLSearchParams({ ...(resolved ? { show: "resolved" } : {}), open: thread.id })}`}
            title={<ThreadBegin thread={thread} />}
            detail={
              <span className="grid gap-1.5 pt-0.5">
                <ThreadLine thread={thread} />
                <span className="flex flex-wrap items-center gap-x-5 gap-y-1.5">
                  <SubjectLine subject={thread.subject} journey={thread.journey} quiet />
                  <ReviewDay thread={thread} />
                </span>
              </span>
            }
          />
        ))}
      </RowList>
      {more && (
        <div className="mt-4">
          <Button onClick={more} pending={isLoading}>
            {say("older")}
          </Button>
        </div>
      )}
    </section>
  );
}

function OpenThread({ business, threadId, home }: { business: string; threadId: string | null; home: string }) {
  const say = useTranslations("conversation");
  const router = useRouter();
  return (
    <Sheet
      open={threadId !== null}
      onOpenChange={(isOpen) => isOpen || router.replace(home, { scroll: false })}
      title={say("thread.title")}
      closeLabel={say("close")}
    >
      {threadId && <ThreadView key={threadId} business={business} threadId={threadId} />}
    </Sheet>
  );
}
