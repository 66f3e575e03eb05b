import { locationsSeenBy } from "@spots/domain/access/object-rules";
import { canUndo } from "@spots/domain/feedback/answer-import";
import { listOpenLocations } from "../delivery/moment.queries";
import type { Call } from "../trpc/context";

/** The most imports that are listed. */
const mostListed = 50;

/**
 * The newest imports of answers, each with the number of its answers, and the locations that a list
 * can name. Who sees some locations only sees their own imports.
 */
export async function listImports({ ctx }: Pick<Call, "ctx">) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const rows = await db.answerImport.findMany({
    where: { businessId, ...(locationsSeenBy(member) === null ? {} : { byMemberId: member.id }) },
    select: {
      ...{ id: true, name: true, at: true, undoneAt: true },
      by: { select: { name: true } },
      _count: { select: { responses: true } },
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: mostListed,
  });
  const now = ctx.now();
  return {
    imports: rows.map(({ _count, by, ...row }) => ({
      ...row,
      by: by.name,
      answers: _count.responses,
      canUndo: canUndo(row, now),
    })),
    locations: await listOpenLocations({ ctx }),
  };
}
