import { type ChartLimits, type ChartPoint, shareOf } from "./whisker-chart.scale";

export const plotHeight = 216;
const headroom = 26;

/** The vertical position of a value in the plot, in pixels. */
type Down = (value: number) => number;

/** Returns the vertical positions of an extent's values. */
export const downIn =
  (domain: readonly [number, number]): Down =>
  (value) =>
    plotHeight - 6 - shareOf(value, domain) * (plotHeight - 6 - headroom);

/** The labels of the scale, in a column as wide as the widest label. */
export function TickNames({
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

export function Point({ point, x, down }: { point: ChartPoint; x: number; down: Down }) {
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
      {point.signal && (
        <circle cx={at} cy={down(point.value)} r="7" fill="none" stroke="var(--ink)" strokeWidth="1.5" />
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

export function Limits({ limit, from, to, down }: { limit: ChartLimits; from: number; to: number; down: Down }) {
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

type MarkProps = { x: number; label: string; row: number; index: number; isNote: boolean };

/** A vertical line at a change, with its label, or with a number where there is no room. */
export function Mark({ x, label, row, index, isNote }: MarkProps) {
  const late = x > 62;
  const ink = isNote ? "var(--info)" : "var(--magic-ink)";
  const words = { y: 8 + row * 14, fill: ink, fontSize: 11.5 };
  return (
    <g>
      <line
        x1={`${x}%`}
        x2={`${x}%`}
        y1={row * 14}
        y2={plotHeight - 6}
        stroke={ink}
        strokeWidth="1.2"
        strokeDasharray={isNote ? "4 3" : undefined}
      />
      <text {...words} x={`${x}%`} dx={late ? -6 : 6} textAnchor={late ? "end" : "start"} className="hidden @lg:block">
        {label}
      </text>
      <text {...words} x={`${x}%`} dx="5" className="@lg:hidden">
        {index + 1}
      </text>
    </g>
  );
}
