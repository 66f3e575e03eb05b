import { placeKey } from "@spots/domain/delivery/place";
import { visitAt, visitHours } from "@spots/domain/delivery/visit";
import type { Id } from "@spots/domain/kernel/ids";
import type { Call } from "../trpc/context";

type Ctx = Pick<Call["ctx"], "db" | "tenant" | "newId">;
type Wanted = { readonly locationId: Id; readonly place: string; readonly startsAt: Date; readonly endsAt: Date };
type Added = {
  readonly id: Id;
  readonly locationId: Id;
  readonly place: string;
  readonly plainPlace: string;
  readonly startedAt: Date;
  readonly endedAt: Date;
};

/** The most stored visits that are compared, which is more than the tables of a location have. */
const mostCompared = 20_000;
const hours = (count: number) => count * 3_600_000;

const keyOf = ({ locationId, plainPlace }: Pick<Added, "locationId" | "plainPlace">) => `${locationId} ${plainPlace}`;

type Span = Pick<Added, "id" | "startedAt"> & { readonly endedAt: Date | null };

/** The visits that a business has at the places of the wanted ones around their times, by place. */
async function visitsAround({ db, tenant }: Ctx, wanted: readonly Wanted[]) {
  const around = new Map<string, Span[]>();
  for (const locationId of new Set(wanted.map((visit) => visit.locationId))) {
    const placed = wanted.filter((visit) => visit.locationId === locationId && placeKey(visit.place) !== "");
    if (placed.length === 0) continue;
    const starts = placed.map(({ startsAt }) => startsAt.getTime());
    const startedAt = {
      gt: new Date(Math.min(...starts) - hours(2 * visitHours)),
      lt: new Date(Math.max(...starts) + hours(1)),
    };
    const plainPlace = { in: [...new Set(placed.map(({ place }) => placeKey(place)))] };
    const rows = await db.visit.findMany({
      where: { businessId: tenant.businessId, locationId, plainPlace, startedAt },
      select: { id: true, locationId: true, plainPlace: true, startedAt: true, endedAt: true },
      orderBy: [{ startedAt: "desc" }, { id: "desc" }],
      take: mostCompared,
    });
    for (const row of rows) around.set(keyOf(row), [...(around.get(keyOf(row)) ?? []), row]);
  }
  return around;
}

/**
 * Finds the visit of each wanted one: the one that goes on at its place at its start, stored or wanted
 * before it, or a new one. Stores nothing.
 * @returns the visits' ids in the order of the wanted ones, and the rows of the new ones
 */
export async function findPlaces(ctx: Ctx, wanted: readonly Wanted[]) {
  const around = await visitsAround(ctx, wanted);
  const added: Added[] = [];
  const ids = wanted.map(({ locationId, place, startsAt, endsAt }): Id => {
    const plainPlace = placeKey(place);
    const here = around.get(keyOf({ locationId, plainPlace })) ?? [];
    const joined = plainPlace === "" ? null : visitAt(here, startsAt);
    if (joined) return joined.id;
    const visit = { id: ctx.newId(), locationId, place, plainPlace, startedAt: startsAt, endedAt: endsAt };
    added.push(visit);
    around.set(keyOf(visit), [...here, visit]);
    return visit.id;
  });
  return { ids, added };
}
