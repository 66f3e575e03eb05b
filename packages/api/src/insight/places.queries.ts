import { answersByDay } from "@spots/db/reports/answers-by-day";
import { deliveriesByDay } from "@spots/db/reports/deliveries-by-day";
import { mentionsByDay } from "@spots/db/reports/mentions-by-day";
import { type Funnel, funnel, meanFunnel } from "@spots/domain/insight/funnel";
import { deliveryMeasure, mentionMeasure, npsMeasure, recallMeasure } from "@spots/domain/insight/measures";
import { minimumForPeople } from "@spots/domain/insight/privacy";
import { totalAnswers } from "@spots/domain/insight/pulse";
import { type ReadPlaces, ReadResults } from "@spots/domain/insight/results";
import { type DayRow, selectors } from "@spots/domain/insight/selection";
import { shareCount } from "@spots/domain/insight/spot-results";
import { withStanding } from "@spots/domain/insight/verdict";
import type { Call } from "../trpc/context";
import { bySpot, listSpots } from "./results.queries";
import { resultsScope } from "./results-scope.queries";
import { byLocation, deliveryCount, locationsOf } from "./spot-groups.queries";

type Location = { readonly id: string; readonly name: string };

const promoters = (rows: Parameters<typeof totalAnswers>[0]) => {
  const { promoters: hits, scored: n } = totalAnswers(rows);
  return { hits, n };
};

/**
 * The locations that the member sees, beside the whole of them and not ranked: spots remembered per
 * customer, customers who recommend (9 or 10), and deliveries of all spots, as funnel plots in the
 * order of names; and the spots that one location's customers mention more or less than chance
 * explains. `stands` and `standing` are what remains after the correction for all `comparisons` of
 * the page (Benjamini–Hochberg). Locations whose figure may not be shown count in the whole only;
 * `hidden` is their number.
 * @throws NOT_FOUND for a journey or persona that is not of the business
 */
export async function readPlaces({ ctx, input }: Call<ReadPlaces>) {
  const { asked, report } = await resultsScope(ctx, ReadResults.parse(input));
  const { group, days, minimumN } = asked;
  const minimum = minimumForPeople(minimumN);
  const locations = await locationsOf(ctx, group);
  const answers = await answersByDay(ctx.db, report);
  const spots = await listSpots(ctx, input);
  const ids = new Set(spots.map(({ id }) => id));
  const deliveries = (await deliveriesByDay(ctx.db, report)).filter(({ spotId }) => ids.has(spotId));
  const mentions = bySpot(await mentionsByDay(ctx.db, report));

  const named = <Count>(shown: ReadonlyMap<string, Count>) =>
    locations.flatMap(({ id, name }) => {
      const count = shown.get(id);
      return count ? [{ locationId: id, name, ...count }] : [];
    });
  const shares = <Row extends DayRow>(
    rows: readonly Row[],
    sizeOf: (row: Row) => number,
    count: (rows: readonly Row[]) => { hits: number; n: number },
  ) => {
    const { shown, rest } = byLocation(rows, locations, { group, days, minimumN, sizeOf, count });
    const points = named(shown);
    const whole = points.reduce((sum, { hits, n }) => ({ hits: sum.hits + hits, n: sum.n + n }), rest);
    return whole.n >= minimum ? funnel(points, whole) : null;
  };
  const index = () => {
    const select = selectors(answers, { minimumN, ...recallMeasure });
    const sumsOf = (rows: typeof answers) => {
      const { told: n, recalled: sum, recalledSquares: sumOfSquares } = totalAnswers(rows);
      return { n, sum, sumOfSquares };
    };
    const whole = select(group)(days);
    const parts = locations.flatMap(({ id, name }: Location) => {
      const { isShown, rows } = select({ locationIds: [id], channelIds: null })(days);
      const sums = sumsOf(rows);
      return isShown && sums.n >= minimum ? [{ locationId: id, name, ...sums }] : [];
    });
    const sums = sumsOf(whole.rows);
    return whole.isShown && sums.n >= minimum ? meanFunnel(parts, sums) : null;
  };
  const ofSpots = spots.map(({ id, name }) => ({
    spot: { id, name },
    plot: shares(mentions.get(id) ?? [], mentionMeasure.sizeOf, shareCount),
  }));
  const plots = {
    index: index(),
    recommend: shares(answers, npsMeasure.sizeOf, promoters),
    delivery: shares(deliveries, deliveryMeasure.sizeOf, deliveryCount),
  };
  const pointsOf = <One>(plot: Funnel<One> | null) => (plot && plot.points.length > 1 ? plot.points : []);
  const lists = [plots.index, plots.recommend, plots.delivery, ...ofSpots.map(({ plot }) => plot)].map((plot) =>
    pointsOf<{ locationId: string }>(plot).map(({ locationId, p }) => ({ locationId, p })),
  );
  const standing = withStanding(lists).map(
    (list) => new Set(list.filter(({ stands }) => stands).map(({ locationId }) => locationId)),
  );
  const shown = <One extends { readonly locationId: string }>(plot: Funnel<One> | null, at: number) => ({
    centre: plot?.centre ?? null,
    spread: plot?.spread ?? 0,
    points: pointsOf(plot).map((point) => ({ ...point, stands: standing[at]?.has(point.locationId) ?? false })),
    hidden: locations.length - (plot?.points.length ?? 0),
  });
  return {
    days,
    locations: locations.length,
    comparisons: lists.flat().length,
    index: shown(plots.index, 0),
    recommend: shown(plots.recommend, 1),
    delivery: shown(plots.delivery, 2),
    standing: ofSpots.flatMap(({ spot, plot }, at) => {
      const { centre, points } = shown(plot, at + 3);
      return centre === null
        ? []
        : points
            .filter(({ stands }) => stands)
            .map(({ locationId, name, hits, n, value }) => ({
              ...{ spotId: spot.id, spot: spot.name, locationId, location: name },
              ...{ hits, n, isMore: value > centre, centre },
            }));
    }),
  };
}
