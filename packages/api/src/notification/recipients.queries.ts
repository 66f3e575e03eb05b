import type { Prisma } from "@spots/db/generated/client";
import type { TenantClient } from "@spots/db/tenancy/client";
import { mayActAt } from "@spots/domain/access/object-rules";
import type { Tenant } from "@spots/domain/access/tenant";
import type { Id } from "@spots/domain/kernel/ids";

export type Reader = { readonly db: TenantClient; readonly tenant: Pick<Tenant, "businessId" | "timeZone"> };

/** The most members who are told of one open offer. */
const mostTakers = 100;

async function listMembers({ db, tenant }: Reader, where: Prisma.MemberWhereInput) {
  const members = await db.member.findMany({
    where: { businessId: tenant.businessId, leftAt: null, userId: { not: null }, ...where },
    select: { id: true, name: true, role: true, locations: { select: { locationId: true } } },
    orderBy: [{ joinedAt: "asc" }, { id: "asc" }],
    take: mostTakers,
  });
  return members.map(({ locations, ...member }) => ({
    ...member,
    locationIds: locations.map(({ locationId }) => locationId),
  }));
}

/** Of these ids, those of current members with an account. */
export async function listReachable(reader: Reader, ids: readonly (Id | null | undefined)[]): Promise<readonly Id[]> {
  const wanted = ids.flatMap((id) => (id ? [id] : []));
  if (wanted.length === 0) return [];
  return (await listMembers(reader, { id: { in: wanted } })).map(({ id }) => id);
}

/** The name of a member; "" without one. */
export async function nameOf({ db, tenant }: Reader, id: Id | null): Promise<string> {
  if (id === null) return "";
  const where = { businessId_id: { businessId: tenant.businessId, id } };
  return (await db.member.findUnique({ where, select: { name: true } }))?.name ?? "";
}

/** The owners and managers who act at a location. */
export async function listManagersAt(reader: Reader, locationId: Id): Promise<readonly Id[]> {
  const managers = await listMembers(reader, { role: { in: ["owner", "manager"] } });
  return managers.filter((member) => mayActAt(member, locationId)).map(({ id }) => id);
}

type OpenMoment = { readonly locationId: Id; readonly dutyId: Id | null; readonly dueAt: Date };

/**
 * Who is told of a moment that is offered to whoever takes it first: those on a shift at its location
 * at its due time, with its duty when it has one. When nobody has a shift there and it has no duty,
 * the staff who act at the location.
 */
export async function listTakers(reader: Reader, { locationId, dutyId, dueAt }: OpenMoment): Promise<readonly Id[]> {
  const shifts = await reader.db.shift.findMany({
    where: {
      businessId: reader.tenant.businessId,
      locationId,
      startsAt: { lte: dueAt },
      endsAt: { gt: dueAt },
      ...(dutyId === null ? {} : { dutyId }),
    },
    select: { memberId: true },
    take: mostTakers,
  });
  if (shifts.length > 0)
    return listReachable(
      reader,
      shifts.map(({ memberId }) => memberId),
    );
  if (dutyId !== null) return [];
  const staff = await listMembers(reader, { role: "staff" });
  return staff.filter((member) => mayActAt(member, locationId)).map(({ id }) => id);
}
