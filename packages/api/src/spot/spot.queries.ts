import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { dateAsDay } from "@spots/domain/kernel/time";
import { happensKey } from "@spots/domain/spot/judgement";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";

type Reader = Pick<Call["ctx"], "db" | "tenant">;

/** @throws NOT_FOUND for an unknown spot */
export async function getSpot({ db, tenant }: Reader, spotId: Id) {
  const spot = await db.spot.findUnique({ where: tenantKey({ tenant }, spotId) });
  if (!spot) throw notFound();
  return spot;
}

/** The editable fields of a spot, with days as text. */
export function draftOf({ reviewOn, ...spot }: Awaited<ReturnType<typeof getSpot>>) {
  return { ...spot, reviewOn: dateAsDay(reviewOn) };
}

/**
 * Returns a function that gives the name of another spot of the business with the same words for
 * what happens; null when there is none.
 */
export async function sameSpots({ db, tenant }: Reader) {
  const spots = await db.spot.findMany({
    where: { businessId: tenant.businessId, status: { not: "retired" }, happens: { not: "" } },
    select: { id: true, name: true, happens: true },
    orderBy: { id: "asc" },
  });
  const byKey = new Map<string, typeof spots>();
  for (const spot of spots) {
    const key = happensKey(spot);
    if (key !== null) byKey.set(key, [...(byKey.get(key) ?? []), spot]);
  }
  return (spot: { readonly id: Id; readonly happens: string }): string | null => {
    const key = happensKey(spot);
    return key === null ? null : (byKey.get(key)?.find(({ id }) => id !== spot.id)?.name ?? null);
  };
}
