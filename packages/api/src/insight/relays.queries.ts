import { type RelaysInTime, relaysInTime as readRelays } from "@spots/db/reports/relays-in-time";
import { estimateOf } from "@spots/domain/insight/estimate";
import { minimumForWhole } from "@spots/domain/insight/privacy";
import { relaysInTime, relaysOver } from "@spots/domain/insight/relay";
import { type ReadRelaysInTime, ReadResults } from "@spots/domain/insight/results";
import { RelayOutcomes } from "@spots/domain/relay/kinds";
import type { Call } from "../trpc/context";
import { resultsScope } from "./results-scope.queries";

/** The counts and the share in time, which is hidden under the business's minimum. */
function figuresOf(rows: readonly RelaysInTime[], minimumN: number) {
  const count = { inTime: 0, late: 0, cut: 0, stopped: 0, overdue: 0 };
  for (const outcome of RelayOutcomes)
    count[outcome] = rows.filter((row) => row.outcome === outcome).reduce((sum, row) => sum + row.count, 0);
  return { ...count, over: relaysOver(count), estimate: estimateOf(relaysInTime(count), minimumForWhole(minimumN)) };
}

/**
 * How many relays that were started in a period were delivered with all steps in time, at the
 * locations that the member sees: all of them, by spot and by location, and at which step and duty
 * the others stopped and why. Nobody is named.
 * Each row may be read by who reads the figures, so that these have no more than the minimum.
 * @throws NOT_FOUND for a location that the member does not see
 */
export async function readRelaysInTime({ ctx, input }: Call<ReadRelaysInTime>) {
  const { db, tenant, now } = ctx;
  const { businessId, minimumN } = tenant;
  const { asked } = await resultsScope(ctx, ReadResults.parse(input));
  const { locationIds } = asked.group;
  const rows = await readRelays(db, { businessId, ...asked.days }, { locationIds, now: now() });
  const named = { select: { id: true, name: true } } as const;
  const idsOf = (key: "spotId" | "locationId" | "dutyId") => [...new Set(rows.flatMap((row) => row[key] ?? []))];
  const spots = await db.spot.findMany({ where: { businessId, id: { in: idsOf("spotId") } }, ...named });
  const locations = await db.location.findMany({ where: { businessId, id: { in: idsOf("locationId") } }, ...named });
  const duties = await db.duty.findMany({ where: { businessId, id: { in: idsOf("dutyId") } }, ...named });
  const groups = (all: readonly { readonly id: string; readonly name: string }[], key: "spotId" | "locationId") =>
    all
      .map(({ id, name }) => ({
        id,
        name,
        ...figuresOf(
          rows.filter((row) => row[key] === id),
          minimumN,
        ),
      }))
      .filter(({ over }) => over > 0)
      .toSorted((a, b) => b.over - a.over || a.name.localeCompare(b.name));
  const stops = new Map<
    string,
    {
      id: string;
      spotId: string;
      spot: string;
      step: number;
      dutyId: string | null;
      duty: string | null;
      why: NonNullable<RelaysInTime["why"]>;
      count: number;
    }
  >();
  for (const { spotId, step, dutyId, why, count } of rows) {
    if (step === null || why === null) continue;
    const id = `${spotId} ${step} ${dutyId} ${why}`;
    const nameIn = (all: readonly { id: string; name: string }[], of: string | null) =>
      all.find((each) => each.id === of)?.name;
    const known = stops.get(id)?.count ?? 0;
    const at = { spotId, spot: nameIn(spots, spotId) ?? "", dutyId, duty: nameIn(duties, dutyId) ?? null };
    stops.set(id, { id, ...at, step, why, count: known + count });
  }
  const whole = figuresOf(rows, minimumN);
  return {
    days: asked.days,
    whole,
    spots: groups(spots, "spotId"),
    locations: groups(locations, "locationId"),
    /** Where those stopped that were not in time, the most often first. */
    stops: [...stops.values()].toSorted((a, b) => b.count - a.count || a.id.localeCompare(b.id)),
  };
}
