import { ticks as ticksIn } from "d3-array";
import { Heading, type Level } from "./heading";
import {
  acrossPlot,
  type ChartLimits,
  type ChartPoint,
  chartExtent,
  namedPoints,
  shareOf,
} from "./whisker-chart.scale";
import { ChartTable, type ChartTableText } from "./whisker-chart.table";

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
  /** A change before this point. */
  marks?: readonly { at: string; label: string }[] | undefined;
  tableText: ChartTableText;
  level?: Level | undefined;
};

const plotHeight = 216;
const headroom = 26;

/**
 * Weekly estimates with their 95 % intervals: a chart without client-side JavaScript, and the same
 * numbers as a table. Hidden weeks are a gap.
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
    level = 2,
  } = props;
  const domain = props.domain ?? chartExtent(points, limits, format);
  const down = (value: number) => plotHeight - 6 - shareOf(value, domain) * (plotHeight - 6 - headroom);
  const ticks = ticksIn(domain[0], domain[1], 4);
  const named = namedPoints(points.length);
  const across = new Map(points.map((point, index) => [point.key, acrossPlot(index, points.length)]));
  const half = 50 / Math.max(1, points.length);
  const shownMarks = marks.flatMap(({ at, label }) => {
    const x = across.get(at);
    return x === undefined ? [] : [{ x: x - half, label }];
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
        <div aria-hidden className="relative text-end">
          <svg width="1" height={plotHeight} aria-hidden className="invisible" />
          <TickNames ticks={ticks} down={down} formatTick={formatTick} />
        </div>
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
          {shownMarks.map(({ x, label }, index) => (
            <Mark key={label} x={x} label={label} row={index % 2} index={index} />
          ))}
          {points.map((point, index) => (
            <Point key={point.key} point={point} x={acrossPlot(index, points.length)} down={down} />
          ))}
        </svg>
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
          {shownMarks.map(({ label }, index) => (
            <li key={label}>
              {index + 1} · {label}
            </li>
          ))}
        </ol>
      )}
      <ChartTable title={title} points={points} text={tableText} />
    </figure>
  );
}

type Down = (value: number) => number;

/** The labels of the scale, in a column as wide as the widest label. */
function TickNames({
  ticks,
  down,
  formatTick,
}: {
  ticks: readonly number[];
  down: Down;
  formatTick: (value: number) => string;
}) {
  return (
    <>
      {ticks.map((tick) => (
        <span key={tick} className="block h-0 overflow-hidden ps-0 whitespace-nowrap">
          {formatTick(tick)}
        </span>
      ))}
      <svg height={plotHeight} aria-hidden className="absolute inset-0 w-full overflow-visible" fill="currentColor">
        {ticks.map((tick) => (
          <text key={tick} x="100%" y={down(tick)} dy="0.35em" textAnchor="end">
            {formatTick(tick)}
          </text>
        ))}
      </svg>
    </>
  );
}

function Point({ point, x, down }: { point: ChartPoint; x: number; down: Down }) {
  const at = `${x}%`;
  if (point.value === null) {
    return (
      <g>
        <title>{`${point.label}: ${point.text}`}</title>
        <circle
          cx={at}
          cy={plotHeight - 6}
          r="2.6"
          fill="var(--paper)"
          stroke="var(--edge)"
          strokeDasharray="1.6 1.6"
        />
      </g>
    );
  }
  return (
    <g>
      <title>{`${point.label}: ${point.text}, ${point.n}`}</title>
      {point.low !== null && point.high !== null && (
        <line
          x1={at}
          x2={at}
          y1={down(point.low)}
          y2={down(point.high)}
          stroke="var(--ink-2)"
          strokeWidth="1.25"
          opacity="0.6"
        />
      )}
      <circle
        cx={at}
        cy={down(point.value)}
        r="3.9"
        fill={point.lit ? "var(--magic)" : "var(--ink-2)"}
        stroke={point.lit ? "var(--magic-rim)" : "var(--paper)"}
      />
    </g>
  );
}

function Limits({ limit, from, to, down }: { limit: ChartLimits; from: number; to: number; down: Down }) {
  const across = { x1: `${from}%`, x2: `${to}%` };
  return (
    <g stroke="var(--ink-3)">
      <rect
        x={`${from}%`}
        width={`${to - from}%`}
        y={down(limit.high)}
        height={Math.max(0, down(limit.low) - down(limit.high))}
        fill="var(--ink-3)"
        stroke="none"
        opacity="0.06"
      />
      <line {...across} y1={down(limit.center)} y2={down(limit.center)} strokeDasharray="2 4" />
      <line {...across} y1={down(limit.high)} y2={down(limit.high)} strokeWidth="0.8" opacity="0.65" />
      <line {...across} y1={down(limit.low)} y2={down(limit.low)} strokeWidth="0.8" opacity="0.65" />
    </g>
  );
}

/** A vertical line at a change, with its label, or with a number where there is no room. */
function Mark({ x, label, row, index }: { x: number; label: string; row: number; index: number }) {
  const late = x > 62;
  const words = { y: 8 + row * 14, fill: "var(--magic-ink)", fontSize: 11.5 };
  return (
    <g>
      <line x1={`${x}%`} x2={`${x}%`} y1={row * 14} y2={plotHeight - 6} stroke="var(--magic-ink)" strokeWidth="1.2" />
      <text {...words} x={`${x}%`} dx={late ? -6 : 6} textAnchor={late ? "end" : "start"} className="hidden @lg:block">
        {label}
      </text>
      <text {...words} x={`${x}%`} dx="5" className="@lg:hidden">
        {index + 1}
      </text>
    </g>
  );
}
