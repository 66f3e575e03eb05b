import { locationsSeenBy } from "@spots/domain/access/object-rules";
import { visitHours } from "@spots/domain/delivery/visit";
import type { Id } from "@spots/domain/kernel/ids";
import type { Call } from "../trpc/context";

type Ctx = Pick<Call["ctx"], "db" | "tenant">;

/** The code of a card, a receipt or a phone of the business; null when there is none. */
export const findCard = ({ db, tenant }: Ctx, code: string) =>
  db.visitCode.findUnique({
    where: { businessId_code: { businessId: tenant.businessId, code } },
    include: { batch: { select: { revokedAt: true } } },
  });

/** Whether a location has an open QR code, to which the codes of visits lead. */
export async function hasChannel({ db, tenant }: Ctx, locationId: Id): Promise<boolean> {
  const where = { businessId: tenant.businessId, locationId, closedAt: null, plainPlace: "" };
  return (await db.channel.findFirst({ where, select: { id: true } })) !== null;
}

type AtPlace = { readonly locationId: Id; readonly plainPlace: string; readonly at: Date };

/** The visits at a place around this time, the last ones first. */
export const visitsAtPlace = ({ db, tenant }: Ctx, { locationId, plainPlace, at }: AtPlace) =>
  db.visit.findMany({
    where: {
      ...{ businessId: tenant.businessId, locationId, plainPlace },
      startedAt: {
        gt: new Date(at.getTime() - 2 * visitHours * 3_600_000),
        lt: new Date(at.getTime() + 3_600_000),
      },
    },
    select: { id: true, startedAt: true, endedAt: true },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    take: 50,
  });

/** The days whose moments tell the names of places, and the most names of one location. */
const namesOf = { days: 30, most: 16 } as const;

/**
 * For each location where the member acts, the visits that go on, with the number of moments
 * delivered on each, whether its customer is left in peace, what the customer of the member's own
 * visit agreed to be called, and the address of a code that no answer has taken, the minutes to leave
 * between two moments, and the names of places that were used lately, the most used first.
 */
export async function listVisits({ ctx }: Pick<Call, "ctx">) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const seen = locationsSeenBy(member);
  const locations = await db.location.findMany({
    where: { businessId, archivedAt: null, ...(seen === null ? {} : { id: { in: [...seen] } }) },
    select: { id: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 100,
  });
  const locationIds = locations.map(({ id }) => id);
  const since = new Date(ctx.now().getTime() - namesOf.days * 86_400_000);
  const named = await db.moment.groupBy({
    by: ["locationId", "whereExactly"],
    where: { businessId, locationId: { in: locationIds }, dueAt: { gte: since }, whereExactly: { not: "" } },
    _count: true,
    orderBy: { _count: { id: "desc" } },
    take: 500,
  });
  const open = await db.visit.findMany({
    where: { businessId, locationId: { in: locationIds }, isOpen: true },
    select: {
      ...{ id: true, locationId: true, place: true, startedAt: true, memberId: true, leftInPeaceAt: true },
      ...{ customerName: true, occasion: true },
      leftInPeaceBy: { select: { name: true } },
      moments: {
        where: { status: "delivered" },
        orderBy: { deliveredAt: "desc" },
        select: { deliveredAt: true },
        take: 1,
      },
      _count: { select: { moments: { where: { status: "delivered" } } } },
    },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    take: 200,
  });
  const codes = await db.visitCode.findMany({
    where: { businessId, id: { in: open.map(({ id }) => id) }, responseId: null },
    select: { id: true, code: true },
    take: 200,
  });
  const addressOf = (id: Id) => {
    const found = codes.find((code) => code.id === id);
    return found ? `${ctx.addresses.feedback}/c/${found.code}` : null;
  };
  const { minutesBetween } = await db.business.findUniqueOrThrow({
    where: { id: businessId },
    select: { minutesBetween: true },
  });
  return locationIds.map((locationId) => ({
    ...{ locationId, minutesBetween },
    open: open
      .filter((visit) => visit.locationId === locationId)
      .map(
        ({
          id,
          place,
          startedAt,
          memberId,
          leftInPeaceAt,
          leftInPeaceBy,
          moments,
          customerName,
          occasion,
          _count,
        }) => ({
          ...{ id, place, startedAt, isMine: memberId === member.id },
          leftInPeace: leftInPeaceAt && { at: leftInPeaceAt, by: leftInPeaceBy?.name ?? null },
          lastMomentAt: moments[0]?.deliveredAt ?? null,
          moments: _count.moments,
          // Only the phone of whoever serves the customer needs it.
          customer: memberId === member.id ? { name: customerName, occasion } : { name: "", occasion: "" },
          address: addressOf(id),
        }),
      ),
    places: named
      .filter((each) => each.locationId === locationId)
      .slice(0, namesOf.most)
      .map(({ whereExactly }) => whereExactly),
  }));
}
