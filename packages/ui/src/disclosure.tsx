import type { ReactNode } from "react";

/** A text that opens more text below it, without client-side JavaScript. */
export function Disclosure({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <details className="text-small">
      <summary className="inline-flex min-h-8 items-center rounded-control text-ink-2 underline decoration-line-2 underline-offset-3 hover:text-ink pointer-coarse:min-h-11">
        {summary}
      </summary>
      <div className="grid max-w-[70ch] gap-2 pt-2 text-ink-2">{children}</div>
    </details>
  );
}
