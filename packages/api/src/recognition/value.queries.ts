import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";

/** @throws NOT_FOUND for an unknown value */
export async function getValue({ db, tenant }: Pick<Call["ctx"], "db" | "tenant">, valueId: Id) {
  const value = await db.businessValue.findUnique({ where: tenantKey({ tenant }, valueId) });
  if (!value) throw notFound();
  return value;
}

/** The values that can be chosen, the oldest first. */
export const listValues = ({ ctx }: Pick<Call, "ctx">) =>
  ctx.db.businessValue.findMany({
    where: { businessId: ctx.tenant.businessId, archivedAt: null },
    select: { id: true, name: true, meaning: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
