import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";

/**
 * Whether a stage of one journey may open into another: one level deep, so that nobody gets lost,
 * and never in a circle.
 * @throws NOT_FOUND when that journey is not ours; CONFLICT when it is the same one, opens others
 * itself, or when this one is opened into already
 */
export async function checkOpening({ db, tenant }: Pick<Call["ctx"], "db" | "tenant">, from: Id, to: Id) {
  const { businessId } = tenant;
  const inner = await db.journey.findUnique({ where: tenantKey({ tenant }, to) });
  if (!inner || inner.archivedAt !== null) throw notFound();
  if (from === to) throw new DomainError("CONFLICT", "opensItself");
  const opensOthers = await db.stage.count({ where: { businessId, journeyId: to, opensId: { not: null } } });
  if (opensOthers > 0) throw new DomainError("CONFLICT", "opensTooDeep", { values: { journey: inner.name } });
  const isOpened = await db.stage.count({ where: { businessId, opensId: from } });
  if (isOpened > 0) throw new DomainError("CONFLICT", "openedAlready");
}
