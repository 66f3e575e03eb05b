import type { Outputs } from "@spots/api/trpc/root";
import { funnelLimits } from "@spots/domain/insight/funnel";
import type { ResultsFilter } from "@spots/domain/insight/results-filter";
import { shareOf } from "@spots/domain/insight/share";
import { Card } from "@spots/ui/card";
import { FunnelChart } from "@spots/ui/funnel-chart";
import { useFormatter, useTranslations } from "next-intl";
import { intervalText, valueText } from "./estimate-text";
import { rowsQuery } from "./results-address";

type Places = Outputs["results"]["locations"];
type Plot = Places["mention"];

type Props = {
  /** The path of the spot's page of results. */
  page: string;
  filter: ResultsFilter;
  places: Places;
};

/**
 * A spot's locations against the limits of chance. Nothing is ranked. Each location opens its
 * answers or moments.
 */
export function SpotPlaces({ page, filter, places }: Props) {
  const say = useTranslations("results.places");
  const hrefOf = (measure: "mention" | "delivery") => (locationId: string) =>
    `${page}/${measure === "mention" ? "answers" : "moments"}${rowsQuery({ ...filter, locationId })}`;
  const measures = (["mention", "delivery"] as const).filter((measure) => places[measure].points.length > 1);
  if (measures.length === 0) return <p className="text-ink-2">{say("none")}</p>;
  return (
    <div className="grid min-w-0 gap-5 lg:grid-cols-2">
      {measures.map((measure) => (
        <PlacesPlot key={measure} measure={measure} plot={places[measure]} hrefOf={hrefOf(measure)} />
      ))}
    </div>
  );
}

type PlotProps = { measure: "mention" | "delivery"; plot: Plot; hrefOf: (locationId: string) => string };

function PlacesPlot({ measure, plot: { centre, points, hidden }, hrefOf }: PlotProps) {
  const say = useTranslations("results.places");
  const sayInsight = useTranslations("insight");
  const format = useFormatter();
  if (centre === null) return null;
  const unusual = points.filter(({ zone }) => zone !== "usual");
  const share = (value: number) => valueText(format, "share", value);
  const title =
    unusual.length === 0
      ? say(`${measure}.usual`)
      : say(`${measure}.unusual`, { names: format.list(unusual.map(({ name }) => name)) });
  return (
    <Card pad="roomy">
      <FunnelChart
        title={title}
        detail={[say(`${measure}.detail`), hidden > 0 ? say("hidden", { count: hidden }) : ""]
          .filter(Boolean)
          .join(" ")}
        centre={centre}
        limitsAt={(n) => {
          const { within95, within998 } = funnelLimits(centre, n);
          return { inner: within95, outer: within998 };
        }}
        formatTick={share}
        xLabel={say(`${measure}.size`)}
        legend={{
          whole: say("whole", { value: share(centre) }),
          inner: say("inner"),
          outer: say("outer"),
          stands: say("zone.exceptional"),
        }}
        table={{ group: say("location"), value: sayInsight("chart.value") }}
        dots={points.map(({ locationId, name, hits, n, zone }) => {
          const measured = shareOf({ hits, n });
          const interval = measured ? intervalText(format, "share", measured, sayInsight("to")) : "";
          return {
            ...{ key: locationId, label: name, n, href: hrefOf(locationId) },
            value: hits / n,
            text: `${share(hits / n)} (${interval}), ${say(`${measure}.of`, { hits, n })}, ${say(`zone.${zone}`)}`,
            stands: zone === "exceptional",
          };
        })}
      />
    </Card>
  );
}
