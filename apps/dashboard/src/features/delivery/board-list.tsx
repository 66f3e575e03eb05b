"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { RowList, type RowPlace } from "@spots/ui/row-list";
import { defaultRangeExtractor, useWindowVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";

type Moment = Outputs["moment"]["board"][number]["moments"][number];
type Props = {
  labelledBy: string;
  moments: readonly Moment[];
  row: (moment: Moment, place: RowPlace | undefined) => ReactNode;
};

/** Up to how many rows a column has all of them in the document. */
const mostWhole = 100;
const estimatedRow = 88;

/** The key that opens the list of people of the row with the focus. */
function pressed(event: KeyboardEvent<HTMLUListElement>) {
  const isPlain = !event.metaKey && !event.ctrlKey && !event.altKey && !event.defaultPrevented;
  if (event.key.toLowerCase() !== "m" || !isPlain || !(event.target instanceof Element)) return;
  if (event.target.matches("input:not([type=checkbox]), textarea, select")) return;
  const grip = event.target.closest("li")?.querySelector<HTMLElement>("[data-grip]");
  if (!grip) return;
  event.preventDefault();
  grip.click();
}

const rowOf = (target: Element): string | null => target.closest("li[data-index]")?.id ?? null;

/** The moments of a column. Of a long day only the rows in sight are in the document. */
export function BoardList(props: Props) {
  if (props.moments.length > mostWhole) return <LongList {...props} />;
  return (
    <RowList labelledBy={props.labelledBy} onKeyDown={pressed}>
      {props.moments.map((moment) => props.row(moment, undefined))}
    </RowList>
  );
}

function LongList({ labelledBy, moments, row }: Props) {
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
    // What the server renders.
    initialRect: { width: 400, height: 900 },
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
    <RowList ref={list} labelledBy={labelledBy} onKeyDown={pressed} height={virtualizer.getTotalSize()}>
      {virtualizer.getVirtualItems().map(({ index, start }) => {
        const moment = moments[index];
        const place = { index, count: moments.length, top: start - margin, measure: virtualizer.measureElement };
        return moment && row(moment, place);
      })}
    </RowList>
  );
}
