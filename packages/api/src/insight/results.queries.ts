import type { Detail } from "@spots/db/reports/detail";
import { staleFigures, storedFigures } from "@spots/db/reports/figures-by-day";
import { type JsonRead, nothing, readJson, together } from "@spots/db/reports/json-read";
import { type PublishedSpot, publishedSpots } from "@spots/db/reports/published-spots";
import { blocksFrom } from "@spots/domain/insight/block";
import type { ReadPlaces, ReadResults, ReadSpotResults } from "@spots/domain/insight/results";
import type { Group } from "@spots/domain/insight/selection";
import { rankedByAttention } from "@spots/domain/insight/spot-advice";
import { spotFigures, withVerdicts } from "@spots/domain/insight/spot-results";
import { notFound } from "@spots/domain/kernel/errors";
import { dayOf } from "@spots/domain/kernel/zoned-time";
import type { Call } from "../trpc/context";
import { resultsScope } from "./results-scope.queries";

/** The largest number of spots of one page of Results. */
const mostSpots = 500;

type Reader = Pick<Call["ctx"], "db" | "tenant" | "member" | "now">;

/** The published spots that a filter selects, or one, whatever its journey and status. */
const spotsOf = ({ tenant }: Reader, { journeyId, personaId }: ReadPlaces, spotId: string | null) =>
  publishedSpots({ businessId: tenant.businessId, spotId, journeyId, personaId, most: mostSpots });

/** The published spots that a filter selects. */
export const listSpots = (ctx: Reader, filter: ReadPlaces): Promise<readonly PublishedSpot[]> =>
  readJson(ctx.db, spotsOf(ctx, filter, null));

/** Rows are told apart only as far as one of the groups asks for a part. */
function detailOf(groups: readonly Group[]): Detail {
  if (groups.some(({ channelIds }) => channelIds !== null)) return "channel";
  return groups.some(({ locationIds }) => locationIds !== null) ? "location" : "business";
}

type Options<Beside> = {
  /** Only this spot. */
  readonly spotId?: string | null;
  /** Whether the spark-lines are asked for; they need more days. */
  readonly weeks: boolean;
  /** What else is read in the same statement. */
  readonly beside: JsonRead<Beside>;
};

/**
 * The figures of the spots that a filter selects, or of one of them, with their next steps. Every
 * place that shows a spot's figures of a period reads them here: Results, the spot's page, the
 * home, the strategy, the digest, the exports. `counts` are the rows of the period and of what it is
 * compared with.
 */
export async function readFigures<Beside>(
  ctx: Reader,
  input: ReadResults,
  { spotId = null, weeks, beside }: Options<Beside>,
) {
  const scope = await resultsScope(ctx, input);
  const { days, compared, group, delivering, comparedDelivering } = scope.asked;
  const since = [compared.days.from, days.from].toSorted()[0] ?? days.from;
  const asked = weeks ? scope.asked : { ...scope.asked, weeks: [] };
  const report = {
    ...scope.report,
    from: weeks ? scope.report.from : blocksFrom(since),
    detail: detailOf([group, compared.group, delivering, comparedDelivering]),
  };
  const [stored, published, others] = await readJson(
    ctx.db,
    together([storedFigures(report, spotId), spotsOf(ctx, input, spotId), beside]),
  );
  const counts = stored ?? (await staleFigures(ctx.db, report, spotId));
  const [mentions, deliveries] = [bySpot(counts.mentions), bySpot(counts.deliveries)];
  const figures = published.map(({ versions, ...spot }) => ({
    ...spot,
    versions: versions.map(({ number, liveAt }) => ({ number, liveOn: dayOf(liveAt, ctx.tenant.timeZone) })),
    ...spotFigures(mentions.get(spot.id) ?? [], deliveries.get(spot.id) ?? [], asked),
  }));
  const spots = rankedByAttention(withVerdicts(figures), { since, until: days.until });
  return { today: scope.today, days, comparedDays: compared.days, asked, counts, spots, beside: others };
}

export function bySpot<Row extends { readonly spotId: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.spotId);
    if (group) group.push(row);
    else groups.set(row.spotId, [row]);
  }
  return groups;
}

/**
 * Per published spot that the filter selects: the share of the answers that mention it, what it is
 * compared with and the change; per week; deliveries and reactions; and what to do next
 * (`SpotAdvice`), those first that deserve attention. Each figure has n and interval, or is
 * withheld (`selector`). `days` and `comparedDays` end before `until`; days are in each location's
 * time zone, `today` in the business's.
 */
export async function readSpotResults({ ctx, input }: Call<ReadResults>) {
  const { today, days, comparedDays, spots } = await readFigures(ctx, input, { weeks: true, beside: nothing });
  return { today, days, comparedDays, spots };
}

/**
 * The results of one spot, with the verdict and the next step that it has among the spots of the
 * filter. A spot that the filter leaves out, such as a retired one, is judged alone.
 * @throws NOT_FOUND for an unknown or unpublished spot
 */
export async function readOneSpot({ ctx, input }: Call<ReadSpotResults>) {
  const { spotId, ...filter } = input;
  const { spots, ...rest } = await readSpotResults({ ctx, input: filter });
  const spot =
    spots.find(({ id }) => id === spotId) ??
    (await readFigures(ctx, filter, { spotId, weeks: true, beside: nothing })).spots[0];
  if (spot === undefined) throw notFound();
  return { ...rest, spot };
}
