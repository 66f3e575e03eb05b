import type { Outputs } from "@spots/api/trpc/root";
import { writeAnswerFilter } from "@spots/domain/feedback/answer-filter";
import { funnelLimits, meanFunnelLimits } from "@spots/domain/insight/funnel";
import { meanOf } from "@spots/domain/insight/mean";
import { lastDayOf, type ResultsFilter } from "@spots/domain/insight/results-filter";
import { shareOf } from "@spots/domain/insight/share";
import { Button } from "@spots/ui/button";
import { Card } from "@spots/ui/card";
import { EmptyState } from "@spots/ui/empty-state";
import { FunnelChart } from "@spots/ui/funnel-chart";
import { Row, RowList } from "@spots/ui/row-list";
import { SectionHead } from "@spots/ui/section-head";
import { useFormatter, useTranslations } from "next-intl";
import { intervalText, type Unit, valueText } from "./estimate-text";
import { resultsQuery, rowsQuery } from "./results-address";

type Places = Outputs["results"]["places"];
type Measure = "index" | "recommend" | "delivery";
type Props = { home: string; places: Places; filter: ResultsFilter };

/** The locations beside the whole over all spots, and the spots that stand out at one of them. */
export function PlacesOverview({ home, places, filter }: Props) {
  const say = useTranslations("results.across");
  const sayPlaces = useTranslations("results.places");
  if (places.locations < 2)
    return (
      <EmptyState title={say("one.title")} action={<Button href={`${home}/results`}>{say("one.do")}</Button>}>
        {say("one.teach")}
      </EmptyState>
    );
  const isFiltered = filter.journeyId !== null || filter.personaId !== null;
  return (
    <>
      <p className="max-w-[70ch] text-ink-2">
        {[sayPlaces("detail"), isFiltered ? say("filtered") : ""].filter(Boolean).join(" ")}
      </p>
      <StandingSpots home={home} places={places} filter={filter} />
      <div className="grid min-w-0 gap-5 lg:grid-cols-2">
        {(["index", "recommend", "delivery"] as const).map((measure) => (
          <PlacesPlot key={measure} measure={measure} home={home} places={places} filter={filter} />
        ))}
      </div>
    </>
  );
}

/** The spots that one location's customers mention more or less than chance explains. */
function StandingSpots({ home, places: { standing, comparisons }, filter }: Props) {
  const say = useTranslations("results.across");
  const format = useFormatter();
  const title = standing.length > 0 ? say("lead.stands", { count: standing.length }) : say("lead.none");
  return (
    <section aria-labelledby="standing" className="grid gap-2">
      <SectionHead id="standing" title={title} detail={say("compared", { count: comparisons })} />
      {standing.length > 0 && (
        <RowList labelledBy="standing">
          {standing.map(({ spotId, spot, locationId, location, hits, n, isMore, centre }) => (
            <Row
              key={`${spotId} ${locationId}`}
              tone={isMore ? "good" : "warn"}
              href={`${home}/results/spots/${spotId}/answers${rowsQuery({ ...filter, locationId })}`}
              title={say(isMore ? "more" : "less", {
                ...{ spot, location, hits, n },
                whole: valueText(format, "share", centre),
              })}
              detail={say("words")}
            />
          ))}
        </RowList>
      )}
    </section>
  );
}

function PlacesPlot({ measure, home, places, filter }: Props & { measure: Measure }) {
  const say = useTranslations("results.across");
  const sayPlaces = useTranslations("results.places");
  const sayInsight = useTranslations("insight");
  const format = useFormatter();
  const { centre, spread, points, hidden } = places[measure];
  if (centre === null || points.length < 2)
    return (
      <Card pad="roomy">
        <SectionHead id={measure} title={say(`${measure}.name`)} />
        <p className="text-ink-2">{say("fewer")}</p>
      </Card>
    );
  const unit: Unit = measure === "index" ? "index" : "share";
  const text = (value: number) => valueText(format, unit, value);
  const standing = points.filter(({ stands }) => stands).map(({ name }) => name);
  const { from } = places.days;
  const to = lastDayOf(places.days);
  const behind = (locationId: string) =>
    measure === "delivery"
      ? `${home}/results${resultsQuery({ ...filter, locationId })}`
      : `${home}/feedback?${writeAnswerFilter({ from, to, locationIds: [locationId] })}`;
  return (
    <Card pad="roomy">
      <FunnelChart
        title={
          standing.length === 0 ? say(`${measure}.usual`) : say(`${measure}.unusual`, { names: format.list(standing) })
        }
        detail={[say(`${measure}.detail`), hidden > 0 ? sayPlaces("hidden", { count: hidden }) : ""]
          .filter(Boolean)
          .join(" ")}
        centre={centre}
        limitsAt={(n) => {
          const { within95, within998 } =
            measure === "index" ? meanFunnelLimits(centre, spread, n) : funnelLimits(centre, n);
          return { inner: within95, outer: within998 };
        }}
        highest={measure === "index" ? Number.POSITIVE_INFINITY : 1}
        formatTick={text}
        xLabel={say(`${measure}.size`)}
        legend={{
          whole: sayPlaces("whole", { value: text(centre) }),
          inner: sayPlaces("inner"),
          outer: sayPlaces("outer"),
          stands: say("stands"),
        }}
        table={{ group: sayPlaces("location"), value: sayInsight("chart.value") }}
        dots={points.map((point) => {
          const { locationId, name, n, value, zone, stands } = point;
          const measured =
            "hits" in point ? shareOf(point) : meanOf(point, { lowest: 0, highest: Number.POSITIVE_INFINITY });
          const interval = measured ? intervalText(format, unit, measured, sayInsight("to")) : "";
          const of = say(`${measure}.of`, { hits: "hits" in point ? point.hits : 0, n });
          const place = stands ? say("stands") : sayPlaces(`zone.${zone === "usual" ? "usual" : "unusual"}`);
          return {
            ...{ key: locationId, label: name, n, value, stands, href: behind(locationId) },
            text: `${text(value)} (${interval}), ${of}, ${place}`,
          };
        })}
      />
    </Card>
  );
}
