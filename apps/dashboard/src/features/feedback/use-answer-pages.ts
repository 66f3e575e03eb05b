"use client";

import type { AnswerFilter } from "@spots/domain/feedback/answer-filter";
import { useQueries, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/api/client";
import { answersPerPage, type ListedAnswer } from "./answer";

/** Milliseconds for which a page that is out of sight stays in memory. */
const keptMs = 30 * 60_000;

/**
 * The answers of a filter, page by page. Only the pages in sight, and the next one when its answers
 * come near, are queries of this component, so that an event refetches these and not all of ten
 * thousand answers.
 */
export function useAnswerPages(business: string, filter: AnswerFilter, seen: { first: number; last: number }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const optionsOf = (cursor: string | undefined) => ({
    ...trpc.response.list.queryOptions({
      business,
      filter,
      limit: answersPerPage,
      ...(cursor && { cursor }),
    }),
    gcTime: keptMs,
    // The rows are read from the cache, so that no property of a result is tracked.
    notifyOnChangeProps: "all" as const,
  });
  const rows: ListedAnswer[] = [];
  const wanted: (string | undefined)[] = [];
  let cursor: string | undefined;
  let isEnd = false;
  for (;;) {
    const page = queries.getQueryData(optionsOf(cursor).queryKey);
    const from = rows.length;
    if (page) rows.push(...page.rows);
    const isNear = seen.first < from + answersPerPage * 1.5 && seen.last > from - answersPerPage / 2;
    if (isNear || from === 0) wanted.push(cursor);
    isEnd = page?.next === null;
    if (!page || page.next === null) break;
    cursor = page.next;
  }
  const results = useQueries({ queries: wanted.map(optionsOf) });
  const isFirstThere = rows.length > 0 || isEnd;
  return {
    rows,
    isEnd,
    isLoading: !isFirstThere && results.some(({ isPending }) => isPending),
    error: results.find(({ error }) => error !== null)?.error ?? null,
    retry: () => void Promise.all(results.map(({ refetch }) => refetch())),
  };
}
