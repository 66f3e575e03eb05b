import type { ChartLegendText } from "@spots/ui/whisker-chart.legend";
import type { useTranslations } from "next-intl";

/** The texts of a chart's legend. */
export function chartLegend(say: ReturnType<typeof useTranslations<"insight">>): ChartLegendText {
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
