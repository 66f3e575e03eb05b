"use client";

import { type NavTab, NavTabs } from "@spots/ui/nav-tabs";
import { useEffect, useRef } from "react";

/**
 * The tabs of the pages that share one navigation entry. On a small screen the row scrolls to the
 * current page.
 */
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
