"use client";

import type { AnswerFilter } from "@spots/domain/feedback/answer-filter";
import { Button } from "@spots/ui/button";
import { EmptyState } from "@spots/ui/empty-state";
import { ErrorState } from "@spots/ui/error-state";
import { IconButton } from "@spots/ui/icon-button";
import { SkeletonGroup, SkeletonRows } from "@spots/ui/skeleton";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRefusal } from "@/api/use-refusal";
import { mostSelected } from "./answer";
import { AnswerList } from "./answer-list";
import { useAnswerPages } from "./use-answer-pages";
import { useWide } from "./use-wide";

// Without `loading` the surroundings of a part would be replaced while it loads.
const AnswerDetail = dynamic(() => import("./answer-detail").then((part) => part.AnswerDetail), {
  loading: () => null,
});
const AnswerSheet = dynamic(() => import("./answer-sheet").then((part) => part.AnswerSheet), { loading: () => null });
const BulkBar = dynamic(() => import("./bulk-bar").then((part) => part.BulkBar), { loading: () => null });

type Props = {
  business: string;
  filter: AnswerFilter;
  /** The number of answers; null when it is not known. */
  total: number | null;
  opened: string | null;
  addressOf: (answer: string | null) => string;
  onOpen: (answer: string | null) => void;
  /** Removes every filter; null when there is none. */
  onReset: (() => void) | null;
};

/** The answers of one filter, the opened one, and what is done with the selected ones. */
export function AnswerBrowser({ business, filter, total, opened, addressOf, onOpen, onReset }: Props) {
  const say = useTranslations("feedback");
  const { sentence } = useRefusal();
  const [seen, setSeen] = useState({ first: 0, last: 0 });
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const isWide = useWide();
  const pages = useAnswerPages(business, filter, seen);
  const select = (answer: string, through: readonly string[]) => {
    const next = new Set(selected);
    if (through.length > 0) for (const id of through) next.add(id);
    else if (!next.delete(answer)) next.add(answer);
    setSelected(new Set([...next].slice(0, mostSelected)));
  };
  const at = pages.rows.findIndex(({ id }) => id === opened);
  const neighbour = (step: number) => {
    const id = at < 0 ? undefined : pages.rows[at + step]?.id;
    return id === undefined ? null : () => onOpen(id);
  };
  const reset = onReset && <Button onClick={onReset}>{say("filter.removeAll")}</Button>;
  if (pages.error && pages.rows.length === 0) {
    const again = (
      <Button icon="refresh" onClick={pages.retry}>
        {say("filter.again")}
      </Button>
    );
    return (
      <ErrorState
        level={2}
        title={say("filter.failed")}
        happened={sentence(pages.error)}
        action={
          <>
            {again}
            {reset}
          </>
        }
      />
    );
  }
  if (pages.isLoading) {
    return (
      <SkeletonGroup label={say("title")}>
        <SkeletonRows count={8} />
      </SkeletonGroup>
    );
  }
  const isBeside = isWide && opened !== null;
  return (
    <>
      <div className={isBeside ? "grid grid-cols-[minmax(0,1fr)_28rem] items-start gap-8" : ""}>
        {pages.rows.length === 0 ? (
          <EmptyState title={say("filter.none")} action={reset}>
            {say("filter.noneTeach")}
          </EmptyState>
        ) : (
          <AnswerList
            pages={pages}
            total={total}
            opened={opened}
            addressOf={addressOf}
            onOpen={onOpen}
            followsOpened={isWide}
            onSeen={setSeen}
            selected={selected}
            onSelect={select}
          />
        )}
        {isBeside && (
          <aside
            aria-label={say("detail.title")}
            className="sticky top-20 grid max-h-[calc(100dvh-6rem)] gap-3 overflow-y-auto rounded-card border border-line bg-paper p-5"
          >
            <div className="flex items-center justify-between gap-2">
              <h2 className="eyebrow">{say("detail.title")}</h2>
              <IconButton icon="close" label={say("detail.close")} onClick={() => onOpen(null)} />
            </div>
            <AnswerDetail business={business} answerId={opened} />
          </aside>
        )}
      </div>
      {selected.size > 0 && (
        <BulkBar business={business} answerIds={[...selected]} onClear={() => setSelected(new Set())} />
      )}
      {!isWide && opened !== null && (
        <AnswerSheet
          business={business}
          answerId={opened}
          onClose={() => onOpen(null)}
          onPrevious={neighbour(-1)}
          onNext={neighbour(1)}
        />
      )}
    </>
  );
}
