import type { ReactNode } from "react";

/** A scrollable area for a long list. It can be focused, so that it scrolls by keyboard too. */
export function ScrollArea({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable area must be reachable by keyboard
      tabIndex={0}
      className="max-h-96 overflow-y-auto rounded-card border border-line"
    >
      {children}
    </section>
  );
}
