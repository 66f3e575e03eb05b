"use client";

import { everyAnswer, isSameFilter, writeAnswerFilter } from "@spots/domain/feedback/answer-filter";
import { Button } from "@spots/ui/button";
import { EmptyState } from "@spots/ui/empty-state";
import { ErrorState } from "@spots/ui/error-state";
import { IconButton } from "@spots/ui/icon-button";
import { SkeletonGroup, SkeletonRows } from "@spots/ui/skeleton";
import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";
import { FilterBar } from "./filter-bar";
import { useAnswerFilter } from "./use-answer-filter";
import { useAnswerPages } from "./use-answer-pages";
import { useWide } from "./use-wide";

const AnswerList = dynamic(() => import("./answer-list").then((part) => part.AnswerList), { loading: Waiting });
const AnswerDetail = dynamic(() => import("./answer-detail").then((part) => part.AnswerDetail));
const AnswerSheet = dynamic(() => import("./answer-sheet").then((part) => part.AnswerSheet));
const ExportMenu = dynamic(() => import("@/lists/export-menu").then((part) => part.ExportMenu));

function Waiting() {
  return (
    <SkeletonGroup label={useTranslations("feedback")("title")}>
      <SkeletonRows count={8} />
    </SkeletonGroup>
  );
}

/** The answers of customers: searched, filtered and opened beside the list or in a sheet. */
export function Inbox({ business }: { business: string }) {
  const trpc = useTRPC();
  const say = useTranslations("feedback");
  const { sentence } = useRefusal();
  const { filter, opened, addressOf, setFilter, replaceFilter, open } = useAnswerFilter();
  const [seen, setSeen] = useState({ first: 0, last: 0 });
  const isWide = useWide();
  const pages = useAnswerPages(business, filter, seen);
  const counted = useQuery({
    ...trpc.response.counts.queryOptions({ business, filter }),
    placeholderData: (before) => before,
  });
  const counts = counted.data;
  const isEvery = isSameFilter({ ...filter, sort: "newest" }, everyAnswer);
  const total = counts?.isWhole ? counts.total : null;
  const isEmpty = pages.isEnd && pages.rows.length === 0;
  const at = pages.rows.findIndex(({ id }) => id === opened);
  const neighbour = (step: number) => {
    const id = at < 0 ? undefined : pages.rows[at + step]?.id;
    return id === undefined ? null : () => open(id);
  };
  if (isEmpty && isEvery) {
    return (
      <EmptyState title={say("empty.title")} action={<Button href={`/${business}/qr-codes`}>{say("empty.do")}</Button>}>
        {say("empty.teach")}
      </EmptyState>
    );
  }
  const isBeside = isWide && opened !== null;
  return (
    <div className="grid gap-5">
      <FilterBar filter={filter} counts={counts} onChange={setFilter} onReset={() => replaceFilter()}>
        <ExportMenu
          business={business}
          table="answers"
          filters={Object.fromEntries(new URLSearchParams(writeAnswerFilter(filter)))}
        />
      </FilterBar>
      <p role="status" className="num text-ink-2">
        {counts && say(counts.isWhole ? "filter.found" : "filter.foundAmong", { count: counts.total })}
      </p>
      {pages.error && pages.rows.length === 0 ? (
        <ErrorState
          level={2}
          title={say("filter.failed")}
          happened={sentence(pages.error)}
          action={
            <>
              <Button icon="refresh" onClick={pages.retry}>
                {say("filter.again")}
              </Button>
              {!isEvery && <Button onClick={() => replaceFilter()}>{say("filter.removeAll")}</Button>}
            </>
          }
        />
      ) : isEmpty ? (
        <EmptyState
          title={say("filter.none")}
          action={<Button onClick={() => replaceFilter()}>{say("filter.removeAll")}</Button>}
        >
          {say("filter.noneTeach")}
        </EmptyState>
      ) : pages.isLoading ? (
        <Waiting />
      ) : (
        <div className={isBeside ? "grid grid-cols-[minmax(0,1fr)_28rem] items-start gap-8" : ""}>
          <AnswerList
            key={writeAnswerFilter(filter)}
            pages={pages}
            total={total}
            opened={opened}
            addressOf={addressOf}
            onOpen={open}
            followsOpened={isWide}
            onSeen={setSeen}
          />
          {isBeside && (
            <aside
              aria-label={say("detail.title")}
              className="sticky top-20 grid max-h-[calc(100dvh-6rem)] gap-3 overflow-y-auto rounded-card border border-line bg-paper p-5"
            >
              <div className="flex items-center justify-between gap-2">
                <h2 className="eyebrow">{say("detail.title")}</h2>
                <IconButton icon="close" label={say("detail.close")} onClick={() => open(null)} />
              </div>
              <AnswerDetail business={business} answerId={opened} />
            </aside>
          )}
        </div>
      )}
      {!isWide && opened !== null && (
        <AnswerSheet
          business={business}
          answerId={opened}
          onClose={() => open(null)}
          onPrevious={neighbour(-1)}
          onNext={neighbour(1)}
        />
      )}
    </div>
  );
}
