"use client";

import { type NavTab, NavTabs } from "@spots/ui/nav-tabs";
import { useEffect, useRef } from "react";

/** The pages of one room in a row; on a small screen the row shows where one is. */
export function SisterTabs({ label, items }: { label: string; items: readonly NavTab[] }) {
  const row = useRef<HTMLDivElement>(null);
  const here = items.find(({ current }) => current)?.href;
  useEffect(() => {
    if (here) row.current?.querySelector("[aria-current=page]")?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [here]);
  return (
    <div ref={row} className="print:hidden">
      <NavTabs label={label} items={items} />
    </div>
  );
}
