"use client";

import { RowList } from "@spots/ui/row-list";
import { defaultRangeExtractor, useWindowVirtualizer } from "@tanstack/react-virtual";
import { type ComponentProps, useEffect, useEffectEvent, useRef, useState } from "react";
import type { BoardListProps } from "./board-row";

const estimatedRow = 88;
const rowOf = (target: Element): string | null => target.closest("li[data-index]")?.id ?? null;

type Props = BoardListProps & { onKeyDown: ComponentProps<typeof RowList>["onKeyDown"] };

/** A list of which only the rows in sight are in the document. */
export function BoardLongList({ labelledBy, moments, row, onKeyDown }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const [margin, setMargin] = useState(0);
  const [focused, setFocused] = useState<string | null>(null);
  useEffect(() => {
    const place = () => setMargin((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
    place();
    const watch = new ResizeObserver(place);
    watch.observe(document.body);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    const rows = list.current;
    const follow = ({ target }: FocusEvent) => setFocused(target instanceof Element ? rowOf(target) : null);
    rows?.addEventListener("focusin", follow);
    return () => rows?.removeEventListener("focusin", follow);
  }, []);
  // The row with the focus stays in the document, so that it does not lose the focus.
  const current = focused === null ? -1 : moments.findIndex(({ id }) => id === focused);
  const virtualizer = useWindowVirtualizer({
    count: moments.length,
    estimateSize: () => estimatedRow,
    overscan: 6,
    scrollMargin: margin,
    getItemKey: (index) => moments[index]?.id ?? index,
    rangeExtractor: (range) =>
      current < 0
        ? defaultRangeExtractor(range)
        : [...new Set([...defaultRangeExtractor(range), current])].toSorted((one, other) => one - other),
  });
  const toNamed = useEffectEvent(() => {
    const index = moments.findIndex(({ id }) => `#${id}` === window.location.hash);
    if (index >= 0) virtualizer.scrollToIndex(index, { align: "center" });
  });
  useEffect(() => toNamed(), []);
  return (
    <RowList ref={list} labelledBy={labelledBy} onKeyDown={onKeyDown} height={virtualizer.getTotalSize()}>
      {virtualizer.getVirtualItems().map(({ index, start }) => {
        const moment = moments[index];
        const place = { index, count: moments.length, top: start - margin, measure: virtualizer.measureElement };
        return moment && row(moment, place);
      })}
    </RowList>
  );
}
