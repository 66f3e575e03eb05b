"use client";

import {
  type AnswerFilter,
  everyAnswer,
  readAnswerFilter,
  writeAnswerFilter,
} from "@spots/domain/feedback/answer-filter";
import { usePathname, useSearchParams } from "next/navigation";
import { useMemo, useState } from "react";

/** Whether the router has read the address that the browser shows. */
const isRead = (query: { toString(): string }): boolean =>
  new URLSearchParams(window.location.search).toString() === query.toString();

/**
 * The filter and the opened answer, which stand in the address of the page. The router reads a new
 * address a moment later; until then the chosen filter is shown, and the next choice adds to it.
 */
export function useAnswerFilter() {
  const query = useSearchParams();
  const path = usePathname();
  const read = useMemo(() => readAnswerFilter(query), [query]);
  const [chosen, setChosen] = useState<AnswerFilter | null>(null);
  const filter = chosen !== null && !isRead(query) ? chosen : read;
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
  const choose = (next: AnswerFilter) => {
    go(addressOf(next, opened));
    setChosen(next);
  };
  return {
    filter,
    opened,
    addressOf: (answer: string | null) => addressOf(filter, answer),
    setFilter: (part: Partial<AnswerFilter>) => choose({ ...filter, ...part }),
    replaceFilter: (next: AnswerFilter = everyAnswer) => choose(next),
    open: (answer: string | null) => go(addressOf(filter, answer)),
  };
}
