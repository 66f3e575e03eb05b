"use client";

import {
  type AnswerFilter,
  everyAnswer,
  readAnswerFilter,
  writeAnswerFilter,
} from "@spots/domain/feedback/answer-filter";
import { usePathname, useSearchParams } from "next/navigation";
import { useMemo } from "react";

/** The filter and the opened answer, which stand in the address of the page. */
export function useAnswerFilter() {
  const query = useSearchParams();
  const path = usePathname();
  const filter = useMemo(() => readAnswerFilter(query), [query]);
  const opened = query.get("answer");
  const addressOf = (next: AnswerFilter, answer: string | null) => {
    const written = new URLSearchParams(writeAnswerFilter(next));
    if (answer !== null) written.set("answer", answer);
    return written.size === 0 ? path : `${path}?${written.toString()}`;
  };
  // The state of the entry is kept: it belongs to the router and to an open sheet.
  const go = (address: string) => window.history.replaceState(window.history.state, "", address);
  return {
    filter,
    opened,
    addressOf: (answer: string | null) => addressOf(filter, answer),
    setFilter: (part: Partial<AnswerFilter>) => go(addressOf({ ...filter, ...part }, opened)),
    replaceFilter: (next: AnswerFilter = everyAnswer) => go(addressOf(next, opened)),
    open: (answer: string | null) => go(addressOf(filter, answer)),
  };
}
