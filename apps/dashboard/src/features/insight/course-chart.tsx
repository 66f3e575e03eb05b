import type { Course, CoursePoint, Grain } from "@spots/domain/insight/course";
import { type CustomPeriod, lastDayOf } from "@spots/domain/insight/results-filter";
import { Card } from "@spots/ui/card";
import { Heading } from "@spots/ui/heading";
import { type ChartEvent, WhiskerChart } from "@spots/ui/whisker-chart";
import { useFormatter, useTranslations } from "next-intl";
import { chartLegend } from "./chart-legend";
import { conclusionWords, dateStyleOf, partOf } from "./conclusion-words";
import { type Unit, valueText } from "./estimate-text";
import { type CountedThing, useEstimateWords } from "./use-estimate-words";

export type CourseMeasure = "mention" | "delivery" | "index" | "nps";

const units: Record<CourseMeasure, Unit> = { mention: "share", delivery: "share", index: "index", nps: "score" };
const counted: Record<CourseMeasure, CountedThing> = {
  mention: "answers",
  delivery: "due",
  index: "answers",
  nps: "answers",
};

/** Something that happened on a day: a new version, or a note. */
export type DayEvent = { readonly day: string; readonly label: string; readonly kind: "change" | "note" };

type Props = {
  measure: CourseMeasure;
  grain: Grain;
  course: Course;
  events: readonly DayEvent[];
  /** The page of what a part counts, by its first day and its last. */
  hrefOf: (days: CustomPeriod) => string;
};

/**
 * The course of a figure with its usual range, titled by its conclusion. Each part opens what it
 * counts.
 */
export function CourseChart({ measure, grain, course: { points, conclusion }, events, hrefOf }: Props) {
  const say = useTranslations("results");
  const sayInsight = useTranslations("insight");
  const format = useFormatter();
  const unit = units[measure];
  const words = useEstimateWords(unit, counted[measure]);
  const date = (day: string) => format.dateTime(new Date(`${day}T12:00:00Z`), dateStyleOf(grain));
  const found = conclusionWords(conclusion);
  const name = say(`measure.${measure}.name`);
  const title = say(`conclusion.${found.key}`, {
    measure: name,
    grain,
    ...("at" in found ? { at: date(found.at) } : { at: "" }),
    ...("count" in found ? { count: found.count } : { count: 0 }),
  });
  const detail = say(`measure.${measure}.detail`);
  const textOf = ({ estimate }: CoursePoint) =>
    estimate.kind === "hidden"
      ? words.missing(estimate)
      : [`${words.value(estimate.value)} (${words.interval(estimate)})`, words.size(estimate), words.waiting(estimate)]
          .filter(Boolean)
          .join(", ");
  if (!points.some(({ estimate }) => estimate.kind === "shown"))
    return (
      <Card pad="roomy">
        <Heading level={2}>{name}</Heading>
        <p className="mt-2 text-ink-2">{say("noPart", { grain, of: counted[measure] })}</p>
      </Card>
    );
  return (
    <Card pad="roomy">
      <WhiskerChart
        title={title}
        detail={detail}
        yLabel={say(`measure.${measure}.unit`)}
        xLabel={say(`grain.axis.${grain}`)}
        format={unit === "share" ? "percent" : "number"}
        formatTick={(value) => valueText(format, unit, value)}
        limits={points.flatMap(({ from, centre, lower, upper }) =>
          centre === null || lower === null || upper === null
            ? []
            : [{ from, to: from, center: centre, low: lower, high: upper }],
        )}
        marks={events.flatMap(({ day, label, kind }): ChartEvent[] => {
          const at = partOf(points, day);
          return at === null ? [] : [{ at, label, kind }];
        })}
        readerText={{ label: `${name}: ${sayInsight("chart.read")}`, hint: sayInsight("chart.readHint") }}
        legendText={chartLegend(sayInsight)}
        tableText={{
          summary: sayInsight("chart.table"),
          point: say(`grain.axis.${grain}`),
          value: sayInsight("chart.value"),
          n: sayInsight("chart.n"),
        }}
        points={points.map((point) => {
          const { from, estimate, signals, centre } = point;
          const shown = estimate.kind === "shown" ? estimate : null;
          const side = shown && centre !== null && shown.value > centre ? "above" : "below";
          return {
            key: from,
            label: date(from),
            value: shown?.value ?? null,
            low: shown?.low ?? null,
            high: shown?.high ?? null,
            n: String(estimate.n),
            text: textOf(point),
            href: estimate.n > 0 ? hrefOf({ from, to: lastDayOf(point) }) : undefined,
            lit: shown?.stage === "normal",
            signal:
              signals.length > 0 ? signals.map((signal) => say(`signal.${signal}.${side}`)).join(", ") : undefined,
          };
        })}
      />
    </Card>
  );
}
