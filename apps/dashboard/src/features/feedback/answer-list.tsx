"use client";

import { SkeletonRows } from "@spots/ui/skeleton";
import { defaultRangeExtractor, useWindowVirtualizer } from "@tanstack/react-virtual";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { AnswerRow } from "./answer-row";
import { isTyping } from "./is-typing";
import type { useAnswerPages } from "./use-answer-pages";

type Props = {
  pages: ReturnType<typeof useAnswerPages>;
  /** The number of answers in the list; null when it is not known. */
  total: number | null;
  opened: string | null;
  addressOf: (answer: string) => string;
  onOpen: (answer: string) => void;
  /** Whether the arrow keys change the opened answer with the current row. */
  followsOpened: boolean;
  onSeen: (seen: { first: number; last: number }) => void;
  selected: ReadonlySet<string>;
  /** Selects an answer or takes it out; `through` are the answers between it and the last one. */
  onSelect: (answer: string, through: readonly string[]) => void;
};

const estimatedRow = 104;
const steps: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

/**
 * The list of answers. Only the rows in sight are in the document. The arrow keys, J and K move
 * between rows, Enter opens one, and X selects one, with Shift all from the last one on.
 */
export function AnswerList(props: Props) {
  const { pages, total, opened, addressOf, onOpen, followsOpened, onSeen, selected, onSelect } = props;
  const { rows, isEnd } = pages;
  const say = useTranslations("feedback");
  const list = useRef<HTMLUListElement>(null);
  const links = useRef(new Map<number, HTMLAnchorElement>());
  const [current, setCurrent] = useState(0);
  const lastChosen = useRef(0);
  const [wanted, setWanted] = useState<number | null>(null);
  const [margin, setMargin] = useState(0);
  useEffect(() => {
    const place = () => setMargin((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
    place();
    const watch = new ResizeObserver(place);
    watch.observe(document.body);
    return () => watch.disconnect();
  }, []);
  const virtualizer = useWindowVirtualizer({
    count: rows.length + (isEnd ? 0 : 1),
    estimateSize: () => estimatedRow,
    overscan: 6,
    scrollMargin: margin,
    scrollPaddingStart: 72,
    scrollPaddingEnd: 96,
    getItemKey: (index) => rows[index]?.id ?? "more",
    // The focused row stays in the document, so that it does not lose the focus.
    rangeExtractor: (range) =>
      current >= rows.length
        ? defaultRangeExtractor(range)
        : [...new Set([...defaultRangeExtractor(range), current])].sort((a, b) => a - b),
  });
  const items = virtualizer.getVirtualItems();
  const first = virtualizer.range?.startIndex ?? 0;
  const last = virtualizer.range?.endIndex ?? 0;
  const tellSeen = useEffectEvent(onSeen);
  useEffect(() => tellSeen({ first, last }), [first, last]);
  useEffect(() => {
    if (wanted === null || wanted >= rows.length) return;
    const link = links.current.get(wanted);
    if (!link) return;
    link.focus({ preventScroll: true });
    setWanted(null);
  });
  const moveTo = (index: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, index));
    const row = rows[next];
    if (!row) return;
    setCurrent(next);
    setWanted(next);
    virtualizer.scrollToIndex(next, { align: "auto" });
    if (followsOpened && opened !== null) onOpen(row.id);
  };
  const choose = (index: number, isRange: boolean) => {
    const [low, high] = [Math.min(index, lastChosen.current), Math.max(index, lastChosen.current)];
    const through = isRange ? rows.slice(low, high + 1).map(({ id }) => id) : [];
    const row = rows[index];
    if (row) onSelect(row.id, through);
    lastChosen.current = index;
  };
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || isTyping(event)) return;
    const isWithin = event.target instanceof Node && Boolean(list.current?.contains(event.target));
    const step = steps[event.key];
    const isLetter = event.key === "j" || event.key === "k";
    if (step !== undefined && (isLetter || isWithin)) moveTo(isWithin ? current + step : current);
    else if (isWithin && event.key === "Home") moveTo(0);
    else if (isWithin && event.key === "End") moveTo(rows.length - 1);
    else if (isWithin && event.key.toLowerCase() === "x") choose(current, event.shiftKey);
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
  return (
    <ul
      ref={list}
      aria-label={say("title")}
      className="relative border-line border-b"
      style={{ height: virtualizer.getTotalSize() }}
    >
      {items.map(({ index, key, start }) => {
        const answer = rows[index];
        return (
          <li
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            aria-setsize={total ?? -1}
            aria-posinset={index + 1}
            className="absolute inset-x-0 top-0"
            style={{ transform: `translateY(${start - margin}px)` }}
          >
            {answer ? (
              <AnswerRow
                answer={answer}
                href={addressOf(answer.id)}
                isOpen={answer.id === opened}
                isCurrent={index === current}
                onOpen={() => onOpen(answer.id)}
                isSelected={selected.has(answer.id)}
                onSelect={(isRange) => choose(index, isRange)}
                onFocus={() => setCurrent(index)}
                linkRef={(link) => {
                  if (link) links.current.set(index, link);
                  else links.current.delete(index);
                }}
              />
            ) : (
              <SkeletonRows count={1} />
            )}
          </li>
        );
      })}
    </ul>
  );
}
