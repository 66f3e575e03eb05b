import { locationsSeenBy, mayActAt } from "@spots/domain/access/object-rules";
import type { ReadCards } from "@spots/domain/delivery/card";
import { mostCards } from "@spots/domain/delivery/card-limit";
import { notFound } from "@spots/domain/kernel/errors";
import { readSettings } from "../business/business.queries";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";
import { listOpenLocations } from "./moment.queries";

/** The printed cards of the locations that the member sees, newest first, with how many were answered. */
export async function listCards({ ctx }: Pick<Call, "ctx">) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const seen = locationsSeenBy(member);
  const batches = await db.cardBatch.findMany({
    where: { businessId, ...(seen === null ? {} : { locationId: { in: [...seen] } }) },
    include: { location: { select: { id: true, name: true } }, _count: { select: { codes: true } } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 400,
  });
  const answered = await db.visitCode.groupBy({
    by: ["batchId"],
    where: { businessId, batchId: { in: batches.map(({ id }) => id) }, responseId: { not: null } },
    _count: true,
  });
  return {
    batches: batches.map(({ id, name, location, createdAt, expiresAt, revokedAt, _count }) => ({
      ...{ id, name, location, createdAt, expiresAt },
      isOver: revokedAt !== null || expiresAt <= ctx.now(),
      count: _count.codes,
      answered: answered.find(({ batchId }) => batchId === id)?._count ?? 0,
    })),
    locations: await listOpenLocations({ ctx }),
  };
}

/** The addresses of a batch's cards that no answer has taken, to print. @throws NOT_FOUND */
export async function readCards({ ctx, input }: Call<ReadCards>) {
  const { db, tenant, member } = ctx;
  const batch = await db.cardBatch.findUnique({
    where: tenantKey(ctx, input.batchId),
    include: { location: { select: { name: true } } },
  });
  if (!batch || !mayActAt(member, batch.locationId)) throw notFound();
  const codes = await db.visitCode.findMany({
    where: { businessId: tenant.businessId, batchId: batch.id, responseId: null },
    select: { code: true },
    orderBy: { id: "asc" },
    take: mostCards,
  });
  const { name, location, expiresAt, revokedAt } = batch;
  const { germanAddress } = await readSettings({ ctx });
  return {
    ...{ name, location: location.name, expiresAt, germanAddress },
    isOver: revokedAt !== null || expiresAt <= ctx.now(),
    addresses: codes.map(({ code }) => `${ctx.addresses.feedback}/c/${code}`),
  };
}
