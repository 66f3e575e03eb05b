import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";

/** @throws NOT_FOUND for an unknown or archived duty */
export async function getDuty(ctx: Call["ctx"], dutyId: Id) {
  const duty = await ctx.db.duty.findUnique({ where: tenantKey(ctx, dutyId) });
  if (!duty || duty.archivedAt !== null) throw notFound();
  return duty;
}

/** The duties of the business by name, without archived ones. */
export async function listDuties({ ctx }: Pick<Call, "ctx">) {
  return ctx.db.duty.findMany({
    where: { businessId: ctx.tenant.businessId, archivedAt: null },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}
