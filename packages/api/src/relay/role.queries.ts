import type { Id } from "@spots/domain/kernel/ids";
import type { Call } from "../trpc/context";

type Reader = Pick<Call["ctx"], "db" | "tenant">;

/** Minutes since its last request for which a shared device counts as switched on. */
const deviceMinutes = 10;

/**
 * The roles that a member has at a location at a time: those of their shifts there, and on a shared
 * device that of the device.
 */
export async function rolesAt(ctx: Call["ctx"], locationId: Id, at: Date): Promise<readonly Id[]> {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const shifts = await db.shift.findMany({
    where: { businessId, memberId: member.id, locationId, startsAt: { lte: at }, endsAt: { gt: at } },
    select: { dutyId: true },
  });
  const devices =
    member.onlyAt === undefined
      ? []
      : await db.sharedDevice.findMany({
          where: {
            ...{ businessId, locationId, revokedAt: null, dutyId: { not: null } },
            sessions: { some: { memberId: member.id, endsAt: { gt: at } } },
          },
          select: { dutyId: true },
        });
  return [...new Set([...shifts, ...devices].flatMap(({ dutyId }) => dutyId ?? []))];
}

/**
 * The roles in which somebody works at these locations at a time, or whose screen is switched on
 * there, each with its name and the number of people on shift.
 */
export async function listRolesThere({ db, tenant }: Reader, locationIds: readonly Id[], at: Date) {
  const { businessId } = tenant;
  const shifts = await db.shift.groupBy({
    by: ["locationId", "dutyId"],
    where: {
      ...{ businessId, locationId: { in: [...locationIds] }, dutyId: { not: null } },
      ...{ startsAt: { lte: at }, endsAt: { gt: at } },
    },
    _count: true,
  });
  const screens = await db.sharedDevice.findMany({
    where: {
      ...{ businessId, locationId: { in: [...locationIds] }, dutyId: { not: null }, revokedAt: null },
      seenAt: { gt: new Date(at.getTime() - deviceMinutes * 60_000) },
    },
    select: { locationId: true, dutyId: true },
  });
  const duties = await db.duty.findMany({
    where: { businessId, id: { in: [...shifts, ...screens].flatMap(({ dutyId }) => dutyId ?? []) } },
    select: { id: true, name: true },
  });
  const names = new Map(duties.map(({ id, name }) => [id, name]));
  const there = new Map<string, { locationId: Id; dutyId: Id; name: string; people: number }>();
  for (const { locationId, dutyId, people } of [
    ...shifts.map(({ _count, ...each }) => ({ ...each, people: _count })),
    ...screens.map((each) => ({ ...each, people: 0 })),
  ]) {
    if (dutyId === null) continue;
    const key = `${locationId} ${dutyId}`;
    const name = names.get(dutyId) ?? "";
    there.set(key, { locationId, dutyId, name, people: (there.get(key)?.people ?? 0) + people });
  }
  return [...there.values()];
}

/** Whether somebody can take what is asked of a role at a location. */
export async function isRoleThere(ctx: Reader, locationId: Id, dutyId: Id, at: Date): Promise<boolean> {
  return (await listRolesThere(ctx, [locationId], at)).some((role) => role.dutyId === dutyId);
}
