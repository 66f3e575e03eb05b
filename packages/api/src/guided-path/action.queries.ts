import { dateAsDay } from "@spots/domain/kernel/time";
import type { Call } from "../trpc/context";

/** Hours for which a done task stays in its member's list. */
const doneHours = 24;
/** The maximum number of listed tasks. */
const most = 50;

/** The tasks of the member: the open ones by day, then those done in the last 24 hours. */
export async function listMyActions({ ctx }: Pick<Call, "ctx">) {
  const { db, tenant, member } = ctx;
  const since = new Date(ctx.now().getTime() - doneHours * 3_600_000);
  const rows = await db.actionStep.findMany({
    where: {
      businessId: tenant.businessId,
      memberId: member.id,
      guidedPath: { droppedAt: null },
      OR: [{ doneAt: null }, { doneAt: { gte: since } }],
    },
    select: {
      id: true,
      text: true,
      dueOn: true,
      doneAt: true,
      guidedPath: { select: { journey: { select: { name: true } } } },
    },
    orderBy: [{ doneAt: { sort: "asc", nulls: "first" } }, { dueOn: "asc" }, { id: "asc" }],
    take: most,
  });
  return rows.map(({ guidedPath, dueOn, ...action }) => ({
    ...action,
    dueOn: dateAsDay(dueOn),
    journey: guidedPath.journey.name,
  }));
}
