"use client";

import { EmptyState } from "@spots/ui/empty-state";
import { Row, RowList } from "@spots/ui/row-list";
import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { OlderButton } from "@/lists/older-button";
import { sentenceOf } from "./sentence";

/** The events of the business, newest first; new ones appear as they are recorded. */
export function ActivityList({ business, timeZone }: { business: string; timeZone: string }) {
  const trpc = useTRPC();
  const say = useTranslations("activity");
  const format = useFormatter();
  const pages = useSuspenseInfiniteQuery(
    trpc.event.list.infiniteQueryOptions({ business }, { getNextPageParam: (page) => page.next ?? undefined }),
  );
  const rows = pages.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) return <EmptyState title={say("empty.title")}>{say("empty.teach")}</EmptyState>;
  return (
    <>
      <RowList label={say("title")}>
        {rows.map((row) => (
          <Row
            key={row.seq}
            title={sentenceOf(say, row)}
            detail={
              <time dateTime={row.at.toISOString()}>
                {format.dateTime(row.at, { dateStyle: "medium", timeStyle: "short", timeZone })}
              </time>
            }
          />
        ))}
      </RowList>
      <OlderButton of={pages}>{say("older")}</OlderButton>
    </>
  );
}
