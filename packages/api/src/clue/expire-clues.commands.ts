import { workerTenant } from "@spots/db/tenancy/worker-tenant";
import { afterClueAct } from "@spots/domain/clue/clue-life";
import type { JobCall } from "../trpc/context";
import { inTransaction, record } from "../writing/record";
import { forgotten } from "./clue.commands";

/** The number of clues of one business that one transaction erases. */
const batch = 500;

/** The businesses with clues whose time is over. */
export async function listBusinessesWithCluesOver({ database, now }: JobCall): Promise<readonly string[]> {
  const rows = await database.prisma.$queryRaw<
    { businesses_with_clues_over: string }[]
  >`select * from businesses_with_clues_over(${now()})`;
  return rows.map((row) => row.businesses_with_clues_over);
}

/**
 * Erases what was noted of clues whose time is over. Those until the end of a visit end with it, in
 * the database. Safe to run twice and in two processes: rows that another process has locked are
 * skipped.
 * @returns the number of clues that were erased
 */
export async function expireClues(call: JobCall, businessId: string): Promise<number> {
  const { database, now } = call;
  const tenant = await workerTenant(database, businessId);
  if (!tenant) return 0;
  return inTransaction(database, tenant, async ({ db, recorded }) => {
    const locked = await db.$queryRaw<{ id: string }[]>`
      select id::text from clue where business_id = ${businessId}::uuid and words <> '' and expires_at <= ${now()}
      order by expires_at, id limit ${batch} for update skip locked`;
    const clues = await db.clue.findMany({
      where: { businessId, id: { in: locked.map(({ id }) => id) } },
      orderBy: { id: "asc" },
    });
    for (const { id, status, momentId, endedAt, words, expiresAt, kind, locationId } of clues) {
      const state = { status, momentId, endedAt, hasWords: words !== "" };
      const next = afterClueAct(state, { kind: "over", at: expiresAt ?? now() });
      await db.clue.update({
        where: { businessId_id: { businessId, id } },
        data: { status: next.status, endedAt: next.endedAt, ...forgotten },
      });
      record({ recorded, now }, { type: "clue.expired", subjectId: id, after: { kind, locationId } });
    }
    return clues.length;
  });
}
