import { locationsSeenBy } from "@spots/domain/access/object-rules";
import type { Call } from "../trpc/context";

/**
 * How far the running recoding of answers is; null when none runs. A member limited to locations
 * sees the share only, because the counts are those of all locations.
 */
export async function readRecoding({ ctx: { db, tenant, member } }: Pick<Call, "ctx">) {
  const run = await db.recoding.findUnique({ where: { businessId: tenant.businessId } });
  if (!run || run.finishedAt !== null || run.answers === 0) return { recoding: null };
  const { done, answers } = run;
  const share = Math.floor((100 * done) / answers) / 100;
  return { recoding: { share, counts: locationsSeenBy(member) === null ? { done, answers } : null } };
}
