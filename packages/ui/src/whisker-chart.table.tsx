import { TextLink } from "./link";
import type { ChartPoint } from "./whisker-chart.scale";

export type ChartTableText = {
  /** The label that opens the table: "The numbers as a table". */
  summary: string;
  /** The headers of its three columns. */
  point: string;
  value: string;
  n: string;
};

type ChartTableProps = { title: string; points: readonly ChartPoint[]; text: ChartTableText };

/**
 * Every number of a chart as a table, for screen readers and for copying. A point leads to what it
 * counts.
 */
export function ChartTable({ title, points, text }: ChartTableProps) {
  const cell = "border-t border-line py-1.5 pe-4 text-start font-normal last:pe-0 last:text-end";
  return (
    <details className="text-small">
      <summary className="inline-flex min-h-8 items-center rounded-control text-ink-2 underline decoration-line-2 underline-offset-3 hover:text-ink">
        {text.summary}
      </summary>
      <div className="max-h-80 overflow-y-auto pt-2">
        <table className="num w-full">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr className="text-ink-3">
              {[text.point, text.value, text.n].map((head) => (
                <th key={head} scope="col" className={cell}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.key}>
                <th scope="row" className={cell}>
                  {point.href ? <TextLink href={point.href}>{point.label}</TextLink> : point.label}
                </th>
                <td className={cell}>{point.text}</td>
                <td className={cell}>{point.n}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
