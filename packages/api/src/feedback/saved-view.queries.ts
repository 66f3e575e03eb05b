import type { Call } from "../trpc/context";

/** The most shared views of others in a list. */
const mostShared = 100;

/** The views of the member, and those that others share, by name. */
export async function listViews({ ctx: { db, tenant, member } }: Pick<Call, "ctx">) {
  const rows = await db.savedView.findMany({
    where: { businessId: tenant.businessId, OR: [{ memberId: member.id }, { isShared: true }] },
    select: { id: true, name: true, query: true, isShared: true, memberId: true, member: { select: { name: true } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: mostShared,
  });
  return rows.map(({ memberId, member: { name: by }, ...view }) => ({
    ...view,
    by: memberId === member.id ? null : by,
    mayChange: memberId === member.id || member.role === "owner",
  }));
}
