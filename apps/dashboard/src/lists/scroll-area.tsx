import type { ReactNode } from "react";

/** A long list in a place of its own that scrolls, by the keyboard too. */
export function ScrollArea({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
      tabIndex={0}
      className="max-h-96 overflow-y-auto rounded-card border border-line"
    >
      {children}
    </section>
  );
}
