"use client";

import type { WeekPoint } from "@spots/domain/insight/week";
import { Card } from "@spots/ui/card";
import { WhiskerChart } from "@spots/ui/whisker-chart";
import type { ChartLegendText } from "@spots/ui/whisker-chart.legend";
import { useFormatter, useTranslations } from "next-intl";
import { missingFor, type Unit, valueText } from "./estimate-text";
import { type CountedThing, useEstimateWords } from "./use-estimate-words";

/** The legend's texts. */
function chartLegend(say: ReturnType<typeof useTranslations<"insight">>): ChartLegendText {
  return {
    value: say("chart.legend.value"),
    early: say("chart.legend.early"),
    hidden: say("chart.legend.hidden"),
    interval: say("chart.legend.interval"),
    limits: say("chart.legend.limits"),
    signal: say("chart.legend.signal"),
    change: say("chart.legend.change"),
    note: say("chart.legend.note"),
  };
}

type Props = {
  title: string;
  detail: string;
  yLabel: string;
  weeks: readonly WeekPoint[];
  unit: Unit;
  of: CountedThing;
  marks?: readonly { at: string; label: string }[];
  level?: 2 | 3;
};

/** A card with a figure by week and its 95 % intervals, as a chart and as a table. */
export function WeeklyChart(props: Props) {
  return (
    <Card pad="roomy">
      <ChartOfWeeks {...props} />
    </Card>
  );
}

function ChartOfWeeks({ title, detail, yLabel, weeks, unit, of, marks = [], level = 2 }: Props) {
  const say = useTranslations("insight");
  const format = useFormatter();
  const words = useEstimateWords(unit, of);
  const day = (week: string, month: "short") =>
    format.dateTime(new Date(`${week}T12:00:00Z`), { day: "numeric", month, timeZone: "UTC" });
  if (!weeks.some(({ estimate }) => estimate.kind === "shown")) {
    const withheld = weeks
      .map(({ estimate }) => estimate)
      .find((estimate) => estimate.kind === "hidden" && missingFor(estimate) === 0 && estimate.n > 0);
    return (
      <div className="grid gap-2">
        {level === 2 ? (
          <h2 className="font-serif text-title">{title}</h2>
        ) : (
          <h3 className="font-serif text-title">{title}</h3>
        )}
        <p className="text-ink-2">
          {withheld?.kind === "hidden" ? say("chart.withheld", { needed: withheld.needed }) : say("chart.notYet")}
        </p>
      </div>
    );
  }
  return (
    <WhiskerChart
      title={title}
      detail={detail}
      yLabel={yLabel}
      xLabel={say("chart.weeks")}
      level={level}
      format={unit === "share" ? "percent" : "number"}
      formatTick={(value) => valueText(format, unit, value)}
      marks={marks}
      readerText={{ label: say("chart.read"), hint: say("chart.readHint") }}
      legendText={chartLegend(say)}
      tableText={{
        summary: say("chart.table"),
        point: say("chart.week"),
        value: say("chart.value"),
        n: say("chart.n"),
      }}
      points={weeks.map(({ week, estimate }) => {
        const shown = estimate.kind === "shown" ? estimate : null;
        const text = shown
          ? [`${words.value(shown.value)} (${words.interval(shown)})`, words.size(shown), words.waiting(shown)]
              .filter(Boolean)
              .join(", ")
          : estimate.kind === "hidden"
            ? words.missing(estimate)
            : "";
        return {
          key: week,
          label: day(week, "short"),
          value: shown?.value ?? null,
          low: shown?.low ?? null,
          high: shown?.high ?? null,
          n: String(estimate.n),
          text,
          lit: shown?.stage === "normal",
        };
      })}
    />
  );
}
