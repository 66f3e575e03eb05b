import type { ReactNode } from "react";
import type { ChartMark } from "./whisker-chart.scale";

/** The legend's text for each kind of mark. */
export type ChartLegendText = Readonly<Record<ChartMark, string>>;

const samples: Record<ChartMark, ReactNode> = {
  value: <circle cx="12" cy="7" r="3.8" fill="var(--magic)" stroke="var(--magic-rim)" />,
  early: <circle cx="12" cy="7" r="3.8" fill="var(--ink-2)" stroke="var(--paper)" />,
  hidden: <circle cx="12" cy="7" r="2.6" fill="var(--paper)" stroke="var(--edge)" strokeDasharray="1.6 1.6" />,
  interval: <line x1="12" x2="12" y1="0" y2="14" stroke="var(--ink-2)" strokeWidth="1.25" opacity="0.6" />,
  limits: (
    <g stroke="var(--ink-3)">
      <rect x="0" y="2" width="24" height="10" fill="var(--ink-3)" stroke="none" opacity="0.1" />
      <path d="M0 2h24M0 12h24" strokeWidth="0.8" opacity="0.65" />
      <path d="M0 7h24" strokeDasharray="2 4" />
    </g>
  ),
  signal: (
    <g fill="none">
      <circle cx="12" cy="7" r="6" stroke="var(--ink)" strokeWidth="1.5" />
      <circle cx="12" cy="7" r="2.6" fill="var(--magic)" stroke="var(--magic-rim)" />
    </g>
  ),
  change: <line x1="12" x2="12" y1="0" y2="14" stroke="var(--magic-ink)" strokeWidth="1.2" />,
  note: <line x1="12" x2="12" y1="0" y2="14" stroke="var(--info)" strokeWidth="1.2" strokeDasharray="3 2" />,
};

/** Explains each kind of mark that the chart draws. */
export function ChartLegend({ marks, text }: { marks: readonly ChartMark[]; text: ChartLegendText }) {
  if (marks.length === 0) return null;
  return (
    <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-tiny text-ink-2">
      {marks.map((mark) => (
        <li key={mark} className="inline-flex items-center gap-1.5">
          <svg viewBox="0 0 24 14" aria-hidden className="h-3.5 w-6 shrink-0">
            {samples[mark]}
          </svg>
          {text[mark]}
        </li>
      ))}
    </ul>
  );
}
