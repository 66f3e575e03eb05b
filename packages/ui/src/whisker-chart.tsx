import { ticks as ticksIn } from "d3-array";
import { Heading, type Level } from "./heading";
import { downIn, Limits, Mark, Point, plotHeight, TickNames } from "./whisker-chart.drawing";
import { ChartLegend, type ChartLegendText } from "./whisker-chart.legend";
import { ChartReader, type ChartReaderText } from "./whisker-chart.reader";
import {
  acrossPlot,
  type ChartEvent,
  type ChartLimits,
  type ChartPoint,
  chartExtent,
  marksIn,
  namedPoints,
} from "./whisker-chart.scale";
import { ChartTable, type ChartTableText } from "./whisker-chart.table";

export type { ChartEvent } from "./whisker-chart.scale";

type WhiskerChartProps = {
  /** The result, as a sentence. */
  title: string;
  /** What is drawn, of which customers, by which unit, with which intervals and limits. */
  detail: string;
  points: readonly ChartPoint[];
  format: "percent" | "number";
  formatTick: (value: number) => string;
  yLabel: string;
  xLabel: string;
  /** The range of the scale, when it is fixed. */
  domain?: readonly [number, number] | undefined;
  limits?: readonly ChartLimits[] | undefined;
  /** Changes and notes, each before a point. */
  marks?: readonly ChartEvent[] | undefined;
  tableText: ChartTableText;
  readerText: ChartReaderText;
  legendText: ChartLegendText;
  level?: Level | undefined;
};

/**
 * Estimates over time with their 95 % intervals: a drawing with a legend, its values by touch and
 * keyboard, and the same numbers as a table. Hidden points are a gap.
 */
export function WhiskerChart(props: WhiskerChartProps) {
  const {
    title,
    detail,
    points,
    format,
    formatTick,
    yLabel,
    xLabel,
    limits = [],
    marks = [],
    tableText,
    readerText,
    legendText,
    level = 2,
  } = props;
  const domain = props.domain ?? chartExtent(points, limits, format);
  const down = downIn(domain);
  const ticks = ticksIn(domain[0], domain[1], 4);
  const named = namedPoints(points.length);
  const across = new Map(points.map((point, index) => [point.key, acrossPlot(index, points.length)]));
  const half = 50 / Math.max(1, points.length);
  const shownMarks = marks.flatMap(({ at, label, kind }) => {
    const x = across.get(at);
    return x === undefined ? [] : [{ at, x: x - half, label, isNote: kind === "note" }];
  });
  const told = points.map((point) => {
    const events = marks.filter(({ at }) => at === point.key).map(({ label }) => label);
    return { ...point, text: [point.text, point.signal, ...events].filter(Boolean).join(" · ") };
  });
  return (
    <figure className="@container grid min-w-0 gap-1">
      <figcaption className="grid max-w-[60ch] gap-1">
        <Heading level={level}>{title}</Heading>
        <p className="text-tiny text-ink-3">{detail}</p>
      </figcaption>
      <div
        dir="ltr"
        className="num mt-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-2.5 text-[0.6875rem] leading-none text-ink-3"
      >
        <p className="col-span-full mb-1.5">{yLabel}</p>
        <ChartReader
          points={told}
          text={readerText}
          scale={
            <div aria-hidden className="relative text-end">
              <svg width="1" height={plotHeight} aria-hidden className="invisible" />
              <TickNames ticks={ticks} down={down} formatTick={formatTick} />
            </div>
          }
          plot={
            <svg role="img" aria-label={`${title} ${detail}`} className="h-54 w-full overflow-visible">
              {ticks.map((tick) => (
                <line
                  key={tick}
                  x1="0"
                  x2="100%"
                  y1={down(tick)}
                  y2={down(tick)}
                  stroke={tick === 0 ? "var(--line-2)" : "var(--line)"}
                />
              ))}
              {limits.map((limit) => (
                <Limits
                  key={limit.from}
                  limit={limit}
                  from={(across.get(limit.from) ?? 0) - half}
                  to={(across.get(limit.to) ?? 100) + half}
                  down={down}
                />
              ))}
              {shownMarks.map(({ at, x, label, isNote }, index) => (
                <Mark key={`${at} ${label}`} x={x} label={label} row={index % 2} index={index} isNote={isNote} />
              ))}
              {points.map((point, index) => (
                <Point key={point.key} point={point} x={acrossPlot(index, points.length)} down={down} />
              ))}
            </svg>
          }
        />
        <svg aria-hidden className="col-start-2 h-5 w-full overflow-visible" fill="currentColor">
          {points.map((point, index) =>
            named.has(index) ? (
              <text key={point.key} x={`${acrossPlot(index, points.length)}%`} y="14" textAnchor="middle">
                {point.label}
              </text>
            ) : null,
          )}
        </svg>
        <p className="col-start-2 mt-1 text-end">{xLabel}</p>
      </div>
      {shownMarks.length > 0 && (
        <ol aria-hidden className="grid gap-1 text-tiny text-magic-ink @lg:hidden">
          {shownMarks.map(({ at, label }, index) => (
            <li key={`${at} ${label}`}>
              {index + 1} · {label}
            </li>
          ))}
        </ol>
      )}
      <ChartLegend marks={marksIn(points, limits, marks)} text={legendText} />
      <ChartTable title={title} points={told} text={tableText} />
    </figure>
  );
}
