import { type PromisesKept, promisesKept } from "@spots/db/reports/promises-kept";
import { locationsSeenBy } from "@spots/domain/access/object-rules";
import { PromiseKinds } from "@spots/domain/customer-promise/kinds";
import { type CustomerPromiseCount, customerPromisesKept, promisesDue } from "@spots/domain/insight/customer-promise";
import { estimateOf } from "@spots/domain/insight/estimate";
import { minimumForWhole } from "@spots/domain/insight/privacy";
import { type ReadPromisesKept, ReadResults } from "@spots/domain/insight/results";
import type { Id } from "@spots/domain/kernel/ids";
import { addDays } from "@spots/domain/kernel/time-zone";
import { dayOf } from "@spots/domain/kernel/zoned-time";
import type { Call } from "../trpc/context";
import { resultsScope } from "./results-scope.queries";

const sumOf = (rows: readonly CustomerPromiseCount[]): CustomerPromiseCount =>
  rows.reduce(
    (sum, { kept, late, broken, overdue, said }) => ({
      kept: sum.kept + kept,
      late: sum.late + late,
      broken: sum.broken + broken,
      overdue: sum.overdue + overdue,
      said: sum.said + said,
    }),
    { kept: 0, late: 0, broken: 0, overdue: 0, said: 0 },
  );

/** The counts and the share of promises kept in time, which is hidden under the business's minimum. */
function keptIn(rows: readonly CustomerPromiseCount[], minimumN: number) {
  const count = sumOf(rows);
  return {
    ...count,
    due: promisesDue(count),
    estimate: estimateOf(customerPromisesKept(count), minimumForWhole(minimumN)),
  };
}

/** The figures of each group that has promises, the largest first. */
function groupsOf<Key extends string>(
  rows: readonly PromisesKept[],
  minimumN: number,
  groups: readonly { readonly id: Key; readonly name: string }[],
  keyOf: (row: PromisesKept) => Key | null,
) {
  return groups
    .map(({ id, name }) => ({
      id,
      name,
      ...keptIn(
        rows.filter((row) => keyOf(row) === id),
        minimumN,
      ),
    }))
    .filter(({ due }) => due > 0)
    .toSorted((a, b) => b.due - a.due || a.name.localeCompare(b.name));
}

/**
 * How many promises to customers that were due in a period were kept in time, at the locations that the
 * member sees: all of them, and by spot, location and kind. Nobody is named. `noSpot`: those of no spot.
 * Each row may be read by who reads the figures, so that these have no more than the minimum.
 * @throws NOT_FOUND for a location that the member does not see
 */
export async function readPromisesKept({ ctx, input }: Call<ReadPromisesKept>) {
  const { db, tenant, now } = ctx;
  const { businessId, minimumN } = tenant;
  const { asked } = await resultsScope(ctx, ReadResults.parse(input));
  const { locationIds } = asked.group;
  const rows = await promisesKept(db, { businessId, ...asked.days }, { locationIds, now: now() });
  const spots = await db.spot.findMany({
    where: { businessId, id: { in: [...new Set(rows.flatMap(({ spotId }) => spotId ?? []))] } },
    select: { id: true, name: true },
  });
  const locations = await db.location.findMany({
    where: { businessId, id: { in: [...new Set(rows.map(({ locationId }) => locationId))] } },
    select: { id: true, name: true },
  });
  return {
    days: asked.days,
    whole: keptIn(rows, minimumN),
    spots: groupsOf(rows, minimumN, spots, ({ spotId }) => spotId),
    noSpot: keptIn(
      rows.filter(({ spotId }) => spotId === null),
      minimumN,
    ),
    locations: groupsOf(rows, minimumN, locations, ({ locationId }) => locationId),
    kinds: groupsOf(
      rows,
      minimumN,
      PromiseKinds.map((id) => ({ id, name: id })),
      ({ kind }) => kind,
    ),
  };
}

/** The days over which the brand promises show how often the promises beneath them were kept. */
const traceDays = 90;

/**
 * For each of these groups of spots, how often the promises of its spots were kept in the last 90
 * days, which it names.
 */
export async function keptBeneath(
  { db, tenant, member, now }: Pick<Call["ctx"], "db" | "tenant" | "member" | "now">,
  groups: readonly { readonly id: Id; readonly spotIds: readonly Id[] }[],
) {
  const { businessId, minimumN, timeZone } = tenant;
  const until = addDays(dayOf(now(), timeZone), 1);
  const scope = { businessId, from: addDays(until, -traceDays), until };
  const rows = await promisesKept(db, scope, { locationIds: locationsSeenBy(member), now: now() });
  return new Map(
    groups.map(({ id, spotIds }) => [
      id,
      {
        days: { from: scope.from, until },
        ...keptIn(
          rows.filter(({ spotId }) => spotId !== null && spotIds.includes(spotId)),
          minimumN,
        ),
      },
    ]),
  );
}
