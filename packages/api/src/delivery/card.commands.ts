import { newChannelTokens } from "@spots/db/link-secret";
import { mayActAt } from "@spots/domain/access/object-rules";
import type { MakeCards, RevokeCards } from "@spots/domain/delivery/card";
import { cardDays, mostBatches } from "@spots/domain/delivery/card-limit";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Call } from "../trpc/context";
import { lockBusiness } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { getOpenLocation } from "./moment.queries";
import { hasChannel } from "./visit.queries";

/**
 * Makes cards to print, each with a code of its own. Repeating it makes no more.
 * @throws NOT_FOUND; CONFLICT for a location without an open QR code, to which the codes would lead,
 * and over the limit of batches
 */
export async function makeCards({ ctx, input }: Call<MakeCards>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const { id, name, count } = input;
  if (!mayActAt(member, input.locationId)) throw notFound();
  const { id: locationId } = await getOpenLocation(ctx, input.locationId);
  await lockBusiness(ctx, "visits");
  if (await db.cardBatch.findUnique({ where: tenantKey(ctx, id) })) return { id };
  if (!(await hasChannel(ctx, locationId)))
    throw new DomainError("CONFLICT", "noCodeHere", { fields: { locationId: "noCodeHere" } });
  if ((await db.cardBatch.count({ where: { businessId, revokedAt: null } })) >= mostBatches)
    throw new DomainError("CONFLICT", "batchesFull", { values: { most: mostBatches } });
  const createdAt = ctx.now();
  const expiresAt = new Date(createdAt.getTime() + cardDays * 86_400_000);
  const made = { businessId, locationId, createdAt, expiresAt };
  await db.cardBatch.create({ data: { ...made, businessId, id, name, createdById: member.id } });
  const codes = await newChannelTokens(db, businessId, count);
  await db.visitCode.createMany({
    data: codes.map((code) => ({ businessId, id: ctx.newId(), code, batchId: id, locationId, createdAt, expiresAt })),
  });
  record(ctx, { type: "cards.made", subjectId: id, after: { name, count, locationId } });
  return { id };
}

/** Revokes the cards of a batch that were not used. Repeating it changes nothing. @throws NOT_FOUND */
export async function revokeCards({ ctx, input }: Call<RevokeCards>) {
  const where = tenantKey(ctx, input.batchId);
  const batch = await ctx.db.cardBatch.findUnique({ where });
  if (!batch || !mayActAt(ctx.member, batch.locationId)) throw notFound();
  if (batch.revokedAt !== null) return { id: batch.id };
  await ctx.db.cardBatch.update({ where, data: { revokedAt: ctx.now() } });
  const { name, locationId } = batch;
  record(ctx, { type: "cards.revoked", subjectId: batch.id, after: { name, locationId } });
  return { id: batch.id };
}
