import { nice, ticks as ticksIn } from "d3-array";
import type { ReactNode } from "react";
import { Heading } from "./heading";
import { Anchor, TextLink } from "./link";

export type FunnelDot = {
  key: string;
  /** The name of the group. */
  label: string;
  n: number;
  value: number;
  /** Its value and size in words, and whether chance explains them. */
  text: string;
  /** Whether it lies outside of what chance explains. It is drawn in the accent colour. */
  stands: boolean;
  /** The page with what is behind its value. */
  href?: string | undefined;
};

type Limits = { readonly low: number; readonly high: number };

type FunnelChartProps = {
  title: string;
  detail: string;
  centre: number;
  dots: readonly FunnelDot[];
  /** The inner and the outer limits of chance for a group of `n`. */
  limitsAt: (n: number) => { readonly inner: Limits; readonly outer: Limits };
  /** The highest value that there can be: 1 for shares. */
  highest?: number | undefined;
  formatTick: (value: number) => string;
  xLabel: string;
  legend: { readonly whole: string; readonly inner: string; readonly outer: string; readonly stands: string };
  table: { readonly group: string; readonly value: string };
};

const height = 232;
const steps = 48;

/**
 * Groups of different sizes against the limits of chance around the whole. The number of each dot
 * is in the table below, which has its name and values. It needs no client-side script.
 */
export function FunnelChart(props: FunnelChartProps) {
  const { title, detail, centre, dots, limitsAt, highest = 1, formatTick, xLabel, legend, table } = props;
  const most = nice(0, Math.max(1, ...dots.map(({ n }) => n)) * 1.08, 4)[1];
  const first = Math.max(1, most / steps);
  const sizes = Array.from({ length: steps }, (_, at) => first + ((most - first) * at) / (steps - 1));
  const top = Math.min(
    highest,
    nice(0, Math.max(...dots.map(({ value }) => value), limitsAt(most / 4).outer.high), 4)[1],
  );
  const x = (n: number) => (n / most) * 100;
  const y = (value: number) => (1 - Math.min(top, Math.max(0, value)) / top) * 100;
  const band = (which: "inner" | "outer") => {
    const edge = (side: "low" | "high") =>
      sizes.map((n) => `${x(n).toFixed(2)},${y(limitsAt(n)[which][side]).toFixed(2)}`);
    return [...edge("high"), ...edge("low").toReversed()].join(" ");
  };
  const ticks = ticksIn(0, top, 4);
  return (
    <figure className="grid min-w-0 gap-2">
      <figcaption className="grid max-w-[60ch] gap-1">
        <Heading level={3}>{title}</Heading>
        <p className="text-tiny text-ink-3">{detail}</p>
      </figcaption>
      <div
        dir="ltr"
        className="num mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-2.5 text-[0.6875rem] leading-none text-ink-3"
      >
        <div aria-hidden className="relative w-9 text-end">
          {ticks.map((tick) => (
            <span key={tick} className="absolute end-0 -translate-y-1/2" style={{ top: `${y(tick)}%` }}>
              {formatTick(tick)}
            </span>
          ))}
        </div>
        <div className="relative" style={{ height }}>
          <svg aria-hidden viewBox="0 0 100 100" preserveAspectRatio="none" className="absolute inset-0 size-full">
            <polygon points={band("outer")} fill="var(--ink-3)" opacity="0.07" />
            <polygon points={band("inner")} fill="var(--ink-3)" opacity="0.1" />
            <line
              x1="0"
              x2="100"
              y1={y(centre)}
              y2={y(centre)}
              stroke="var(--ink-3)"
              strokeDasharray="3 4"
              vectorEffect="non-scaling-stroke"
            />
          </svg>
          <ol aria-hidden className="absolute inset-0">
            {dots.map(({ key, label, n, value, text, stands, href }, at) => (
              <li
                key={key}
                className="absolute -translate-x-1/2 -translate-y-1/2"
                style={{ left: `${x(n)}%`, top: `${y(value)}%` }}
              >
                <Dot href={href} title={`${label}: ${text}`} stands={stands}>
                  {at + 1}
                </Dot>
              </li>
            ))}
          </ol>
        </div>
        <p className="col-start-2 mt-2 flex justify-between">
          <span>{0}</span>
          <span>{xLabel}</span>
          <span>{Math.round(most)}</span>
        </p>
      </div>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-tiny text-ink-2">
        <li>
          <span aria-hidden className="me-1.5 inline-block w-5 border-t border-dashed border-ink-3 align-middle" />
          {legend.whole}
        </li>
        <li>
          <span aria-hidden className="me-1.5 inline-block h-3 w-5 bg-ink-3/20 align-middle" />
          {legend.inner}
        </li>
        <li>
          <span aria-hidden className="me-1.5 inline-block h-3 w-5 bg-ink-3/10 align-middle" />
          {legend.outer}
        </li>
        {dots.some(({ stands }) => stands) && (
          <li>
            <span
              aria-hidden
              className="me-1.5 inline-block size-3 rounded-full border border-magic-rim bg-magic align-middle"
            />
            {legend.stands}
          </li>
        )}
      </ul>
      <table className="num mt-1 w-full text-small">
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr className="text-tiny text-ink-3">
            <th scope="col" className="py-1.5 pe-4 text-start font-normal">
              {table.group}
            </th>
            <th scope="col" className="py-1.5 text-start font-normal">
              {table.value}
            </th>
          </tr>
        </thead>
        <tbody>
          {dots.map(({ key, label, text, href }, at) => (
            <tr key={key}>
              <th scope="row" className="border-t border-line py-1.5 pe-4 text-start font-normal break-words">
                {at + 1} · {href ? <TextLink href={href}>{label}</TextLink> : label}
              </th>
              <td className="border-t border-line py-1.5">{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

type DotProps = { href: string | undefined; title: string; stands: boolean; children: ReactNode };

/** A numbered dot. Its link is also in the table, where the keyboard reaches it. */
function Dot({ href, title, stands, children }: DotProps) {
  const look = `grid size-6 place-items-center rounded-full border text-tiny font-semibold ${stands ? "border-magic-rim bg-magic text-on-magic" : "border-edge bg-paper text-ink"}`;
  return href ? (
    <Anchor href={href} tabIndex={-1} title={title} className={look}>
      {children}
    </Anchor>
  ) : (
    <span title={title} className={look}>
      {children}
    </span>
  );
}
