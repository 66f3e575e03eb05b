import { mayActAt } from "@spots/domain/access/object-rules";
import { placeKey } from "@spots/domain/delivery/place";
import { endsOf, type ImportVisits, type ListedVisit, type VisitOutcome } from "@spots/domain/delivery/visit-import";
import { faultOfReport } from "@spots/domain/delivery/visit-report";
import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { type ClockTime, localTimeReader } from "@spots/domain/kernel/zoned-time";
import type { Call } from "../trpc/context";
import { lockBusiness } from "../writing/lock";
import { record } from "../writing/record";
import { findPlaces } from "./places.queries";

type Ctx = Call["ctx"];
type Placed = {
  readonly reference: string;
  readonly locationId: Id;
  readonly place: string;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
};
type Refusal = Extract<VisitOutcome, { kind: "refused" }>;

/** A visit with its instants, or why it cannot be stored. */
function placedOf(visit: ListedVisit, start: ClockTime, end: ClockTime | null, now: Date): Placed | Refusal {
  if (start.isSkipped) return { kind: "refused", field: "startsAt", reason: "skippedTime" };
  if (end?.isSkipped) return { kind: "refused", field: "endsAt", reason: "skippedTime" };
  const fault = faultOfReport({ startsAt: start.at, endsAt: end?.at }, now);
  if (fault) return { kind: "refused", field: fault.field, reason: fault.code };
  return { ...visit, startsAt: start.at, endsAt: end?.at ?? null };
}

/** Names a reference of a location's lists. */
const nameOf = ({ reference, locationId }: Pick<Placed, "reference" | "locationId">): string =>
  `${locationId} ${reference}`;
/** Names a visit without a reference. */
const startOf = (visit: Pick<Placed, "locationId" | "place" | "startsAt">): string =>
  `${visit.locationId} ${visit.startsAt.getTime()} ${placeKey(visit.place)}`;

/** The stored visits that a list has again: by reference, and without one by place and start. */
async function findKnown({ db, tenant }: Ctx, visits: readonly Placed[]) {
  const { businessId } = tenant;
  const locationId = { in: [...new Set(visits.map((visit) => visit.locationId))] };
  const references = visits.flatMap(({ reference }) => (reference === "" ? [] : [reference]));
  const named = await db.visitReference.findMany({
    where: { businessId, locationId, reference: { in: references } },
    select: { locationId: true, reference: true },
  });
  const without = visits.filter(({ reference }) => reference === "");
  const startedAt = { in: without.map(({ startsAt }) => startsAt) };
  const plainPlace = { in: [...new Set(without.map(({ place }) => placeKey(place)))] };
  const started = await db.visit.findMany({
    where: { businessId, locationId, plainPlace, startedAt },
    select: { locationId: true, plainPlace: true, startedAt: true },
  });
  return new Set([
    ...named.flatMap(({ locationId: at, reference }) => (at === null ? [] : [nameOf({ locationId: at, reference })])),
    ...started.map((visit) => startOf({ ...visit, place: visit.plainPlace, startsAt: visit.startedAt })),
  ]);
}

/**
 * Stores the visits of a list that the business does not have yet, or with `check` says what would be
 * stored. The same reference at a location is the same visit; without a reference, the same place and
 * start are. A visit at a place where one goes on at that time is that one. Visits whose times do not
 * exist or are out of reach are refused.
 * @returns what became of each visit, in the order of the list
 * @throws NOT_FOUND for an archived location, one of another business, and one where the member may not act
 */
export async function importVisits({ ctx, input: { visits, mode } }: Call<ImportVisits>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const locationIds = [...new Set(visits.map(({ locationId }) => locationId))];
  if (!locationIds.every((id) => mayActAt(member, id))) throw notFound();
  const locations = await db.location.findMany({
    where: { businessId, id: { in: locationIds }, archivedAt: null },
    select: { id: true, timeZone: true },
  });
  const zones = new Map(locations.map(({ id, timeZone }) => [id, timeZone]));
  const now = ctx.now();
  const clock = localTimeReader();
  const judged = visits.map((visit) => {
    const timeZone = zones.get(visit.locationId);
    if (timeZone === undefined) throw notFound();
    const start = clock(visit.startsAt, timeZone);
    const end = visit.endsAt === null ? null : clock(visit.endsAt, timeZone);
    return { placed: placedOf(visit, start, end, now), isTwice: start.isRepeated || end?.isRepeated === true };
  });
  await lockBusiness(ctx, "visits");
  const good = judged.flatMap(({ placed }) => ("kind" in placed ? [] : [placed]));
  const known = await findKnown(ctx, good);
  const ends = endsOf(good);
  const unknown = new Map<string, Placed>();
  for (const visit of good) {
    const key = visit.reference === "" ? startOf(visit) : nameOf(visit);
    if (!known.has(key) && !unknown.has(key)) unknown.set(key, visit);
  }
  const wanted = [...unknown.values()].toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const { ids, added: rows } = await findPlaces(
    ctx,
    wanted.map((visit) => ({ ...visit, endsAt: ends.get(visit) ?? visit.startsAt })),
  );
  if (mode === "good") {
    await db.visit.createMany({ data: rows.map((visit) => ({ businessId, ...visit })) });
    await db.visitReference.createMany({
      data: wanted.flatMap(({ reference, locationId }, nth) =>
        reference === "" ? [] : [{ businessId, locationId, reference, visitId: ids[nth] ?? "" }],
      ),
    });
    if (rows.length > 0) record(ctx, { type: "visit.reported", subjectId: null, after: { number: rows.length } });
  }
  const added = new Set(rows.map(({ id }) => id));
  // Of two rows that are one new visit, the first one makes it.
  const kinds = new Map(wanted.map((visit, nth) => [visit, added.delete(ids[nth] ?? "") ? "new" : "joined"] as const));
  return {
    outcomes: judged.map(
      ({ placed, isTwice }): VisitOutcome =>
        "kind" in placed ? placed : { kind: kinds.get(placed) ?? "known", repeatedTime: isTwice },
    ),
  };
}
