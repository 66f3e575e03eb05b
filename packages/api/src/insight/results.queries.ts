import { deliveriesByDay } from "@spots/db/reports/deliveries-by-day";
import { mentionsByDay } from "@spots/db/reports/mentions-by-day";
import type { ReadPlaces, ReadResults, ReadSpotResults } from "@spots/domain/insight/results";
import { rankedByAttention } from "@spots/domain/insight/spot-advice";
import { spotFigures, withVerdicts } from "@spots/domain/insight/spot-results";
import { notFound } from "@spots/domain/kernel/errors";
import { dayOf } from "@spots/domain/kernel/zoned-time";
import type { Call } from "../trpc/context";
import { resultsScope } from "./results-scope.queries";

/** The largest number of spots of one page of Results. */
const mostSpots = 500;

const resultsSpot = {
  id: true,
  name: true,
  status: true,
  talkLine: true,
  stage: {
    select: {
      id: true,
      name: true,
      journey: { select: { id: true, name: true } },
    },
  },
  versions: { select: { number: true, liveAt: true }, orderBy: { number: "asc" } },
} as const;

type Reader = Pick<Call["ctx"], "db" | "tenant" | "member" | "now">;

/** The published spots that a filter selects, or one, whatever its journey and status. */
export function listSpots({ db, tenant }: Reader, { journeyId, personaId }: ReadPlaces, spotId?: string) {
  return db.spot.findMany({
    where: {
      businessId: tenant.businessId,
      version: { gt: 0 },
      ...(spotId === undefined
        ? {
            status: { not: "retired" },
            stage: {
              journey: {
                archivedAt: null,
                ...(journeyId === null ? {} : { id: journeyId }),
                ...(personaId === null ? {} : { personaId }),
              },
            },
          }
        : { id: spotId }),
    },
    select: resultsSpot,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: mostSpots,
  });
}

/**
 * The figures of the spots that a filter selects, or of one of them, with their next steps. Every
 * place that shows a spot's figures of a period reads them here: Results, the spot's page, the
 * home, the strategy, the digest, the exports.
 */
export async function readFigures(ctx: Reader, input: ReadResults, spotId?: string) {
  const { today, asked, report } = await resultsScope(ctx, input);
  const { days, compared } = asked;
  const rows = {
    mentions: await mentionsByDay(ctx.db, report, spotId ?? null),
    deliveries: await deliveriesByDay(ctx.db, report, spotId ?? null),
  };
  const [mentions, deliveries] = [bySpot(rows.mentions), bySpot(rows.deliveries)];
  const figures = (await listSpots(ctx, input, spotId)).map(({ versions, ...spot }) => ({
    ...spot,
    versions: versions.map(({ number, liveAt }) => ({ number, liveOn: dayOf(liveAt, ctx.tenant.timeZone) })),
    ...spotFigures(mentions.get(spot.id) ?? [], deliveries.get(spot.id) ?? [], asked),
  }));
  const between = { since: [compared.days.from, days.from].toSorted()[0] ?? days.from, until: days.until };
  const spots = rankedByAttention(withVerdicts(figures), between);
  return { today, days, comparedDays: compared.days, asked, report, deliveries: rows.deliveries, spots };
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
  const { today, days, comparedDays, spots } = await readFigures(ctx, input);
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
  const spot = spots.find(({ id }) => id === spotId) ?? (await readFigures(ctx, filter, spotId)).spots[0];
  if (spot === undefined) throw notFound();
  return { ...rest, spot };
}
