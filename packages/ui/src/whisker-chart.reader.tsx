"use client";

import { type ReactNode, useState } from "react";
import type { ChartPoint } from "./whisker-chart.scale";

export type ChartReaderText = {
  /** The accessible name of the control: "Read the values". */
  label: string;
  /** What to do, shown until a value is read: "Tap the chart, or use the arrow keys." */
  hint: string;
};

type ChartReaderProps = {
  points: readonly ChartPoint[];
  text: ChartReaderText;
  /** The labels of the scale, left of the plot. */
  scale: ReactNode;
  /** The drawing that is read. */
  plot: ReactNode;
};

/** Pixels of the range control's thumb: its centre is on the first and on the last point. */
const thumb = 16;

/**
 * Reads the values of a chart by pointer, touch and keyboard: a transparent range control over the
 * plot, with the text of the chosen point above it.
 */
export function ChartReader({ points, text, scale, plot }: ChartReaderProps) {
  const [at, setAt] = useState<number | null>(null);
  const last = Math.max(0, points.length - 1);
  const current = at === null ? undefined : points[Math.min(at, last)];
  const textOf = (point: ChartPoint | undefined) => (point ? `${point.label}: ${point.text}` : "");
  const share = points.length > 0 ? 100 / points.length : 100;
  return (
    <>
      <output className="col-span-full mb-1.5 block min-h-10 text-tiny leading-snug sm:min-h-5">
        {current ? <b className="font-medium text-ink">{textOf(current)}</b> : text.hint}
      </output>
      {scale}
      <div className="relative rounded-control has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-focus">
        {plot}
        {current && at !== null && (
          <span
            aria-hidden
            className="pointer-events-none absolute inset-y-0 w-px bg-ink-3"
            style={{ left: `${(at + 0.5) * share}%` }}
          />
        )}
        {points.length > 0 && (
          <input
            type="range"
            min={0}
            max={last}
            step={1}
            value={at ?? last}
            onChange={(event) => setAt(event.target.valueAsNumber)}
            onFocus={() => setAt((before) => before ?? last)}
            aria-label={text.label}
            aria-valuetext={textOf(points[at ?? last])}
            className="absolute inset-y-0 h-full cursor-crosshair touch-pan-y opacity-0"
            style={{ left: `calc(${share / 2}% - ${thumb / 2}px)`, width: `calc(${last * share}% + ${thumb}px)` }}
          />
        )}
      </div>
    </>
  );
}
