"use client";

import { type Later, later, useLater } from "@spots/ui/later";
import { RowList } from "@spots/ui/row-list";
import { type KeyboardEvent, useEffect } from "react";
import type { BoardListProps } from "./board-row";

/** Up to how many rows a column has all of them in the document. */
const mostWhole = 100;
const longList: Later<typeof import("./board-long-list")> = later(() => import("./board-long-list"));

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

/**
 * The moments of a column. Of a long day only the rows in sight are in the document; until what that
 * needs is loaded, the first rows are shown.
 */
export function BoardList(props: BoardListProps) {
  const { labelledBy, moments, row } = props;
  const { loaded, load } = useLater(longList);
  const isLong = moments.length > mostWhole;
  useEffect(() => {
    if (isLong) void load();
  }, [isLong, load]);
  if (isLong && loaded) return <loaded.BoardLongList {...props} onKeyDown={pressed} />;
  return (
    <RowList labelledBy={labelledBy} onKeyDown={pressed}>
      {moments.slice(0, mostWhole).map((moment) => row(moment, undefined))}
    </RowList>
  );
}
