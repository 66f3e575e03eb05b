import type { ReactNode } from "react";
import { Heading, type Level } from "./heading";

type EmptyStateProps = {
  title: string;
  /** One or two sentences that explain the next step. */
  children: ReactNode;
  /** The button for that step. */
  action?: ReactNode;
  level?: Level | undefined;
};

/** An empty list: a drawing, an explanation and a button. */
export function EmptyState({ title, children, action, level = 2 }: EmptyStateProps) {
  return (
    <div className="grid justify-items-center gap-3 rounded-card border-[1.5px] border-dashed border-line-2 px-6 py-10 text-center">
      <svg viewBox="0 0 240 60" aria-hidden className="h-14 w-56" fill="none">
        <path d="M0 44C50 44 62 22 120 22s74 20 120 16" stroke="var(--road)" strokeWidth="13" />
        <path
          d="M0 44C50 44 62 22 120 22s74 20 120 16"
          stroke="var(--road-dash)"
          strokeWidth="1.4"
          strokeDasharray="6 7"
        />
        <circle
          cx="120"
          cy="22"
          r="12"
          fill="var(--paper)"
          stroke="var(--edge)"
          strokeWidth="1.5"
          strokeDasharray="3.5 3.5"
        />
      </svg>
      <Heading level={level}>{title}</Heading>
      <div className="max-w-[46ch] text-pretty text-ink-2">{children}</div>
      {action && <div className="mt-2 flex flex-wrap justify-center gap-2.5">{action}</div>}
    </div>
  );
}
