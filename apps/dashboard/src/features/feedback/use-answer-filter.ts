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
  const go = (address: string) => {
    // The router takes over an address only with a state that is not its own. The entry of an open
    // sheet stays that sheet's.
    const state: unknown = window.history.state;
    const isOfSheet = typeof state === "object" && state !== null && "overlay" in state;
    window.history.replaceState(isOfSheet ? { overlay: state.overlay } : null, "", address);
  };
  return {
    filter,
    opened,
    addressOf: (answer: string | null) => addressOf(filter, answer),
    setFilter: (part: Partial<AnswerFilter>) => go(addressOf({ ...filter, ...part }, opened)),
    replaceFilter: (next: AnswerFilter = everyAnswer) => go(addressOf(next, opened)),
    open: (answer: string | null) => go(addressOf(filter, answer)),
  };
}
