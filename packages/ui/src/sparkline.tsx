type SparklineProps = {
  /** The values in order; null is a gap. */
  values: readonly (number | null)[];
  /** The whole in words: "12 weeks, from 20% to 41%". */
  label: string;
  /** The top of the scale. By default the largest value. */
  most?: number | undefined;
};

const width = 96;
const height = 28;
const pad = 3;

/** A small line without axes that shows the course of a figure. The last value has a dot. */
export function Sparkline({ values, label, most }: SparklineProps) {
  const known = values.flatMap((value) => (value === null ? [] : [value]));
  const top = Math.max(most ?? 0, ...known) || 1;
  const x = (at: number) => pad + (at / Math.max(1, values.length - 1)) * (width - 2 * pad);
  const y = (value: number) => height - pad - (value / top) * (height - 2 * pad);
  const last = values.findLastIndex((value) => value !== null);
  const end = values[last];
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${width} ${height}`} className="inline-block h-7 w-24">
      <line x1={pad} x2={width - pad} y1={height - pad} y2={height - pad} stroke="var(--line-2)" strokeWidth="1" />
      {runsOf(values).map((run) => (
        <polyline
          key={run[0]?.at}
          points={run.map(({ at, value }) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`).join(" ")}
          fill="none"
          stroke="var(--ink-2)"
          strokeWidth="1.5"
          strokeLinejoin="round"
          strokeLinecap="round"
        />
      ))}
      {end !== null && end !== undefined && (
        <circle cx={x(last)} cy={y(end)} r="2.6" fill="var(--magic)" stroke="var(--magic-rim)" />
      )}
    </svg>
  );
}

type Known = { readonly at: number; readonly value: number };

/** The values between gaps. A single value is drawn as a dot of the line's width. */
function runsOf(values: readonly (number | null)[]): readonly (readonly Known[])[] {
  const runs: Known[][] = [];
  for (const [at, value] of values.entries()) {
    if (value === null) continue;
    const run = runs.at(-1);
    if (run && run.at(-1)?.at === at - 1) run.push({ at, value });
    else runs.push([{ at, value }]);
  }
  return runs.map((run) => (run.length === 1 && run[0] ? [run[0], run[0]] : run));
}
