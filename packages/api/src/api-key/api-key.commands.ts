import { newApiKeySecret } from "@spots/db/link-secret";
import { type MakeApiKey, type RevokeApiKey, stateOfApiKey } from "@spots/domain/access/api-key";
import { mostApiKeys } from "@spots/domain/access/api-key-scope";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Call } from "../trpc/context";
import { lockBusiness } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";

/**
 * Makes a key. Only this result contains its secret. Repeating the call returns the same key with a
 * new secret; the old one becomes invalid.
 * @throws CONFLICT `apiKeysFull`, and `apiKeyIsMade` for an id that is used or revoked
 */
export async function makeApiKey({ ctx, input }: Call<MakeApiKey>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const { id, name, days } = input;
  await lockBusiness(ctx, "apiKeys");
  const { secret, hash } = await newApiKeySecret(db, businessId);
  const there = await db.apiKey.findUnique({ where: tenantKey(ctx, id) });
  if (there) {
    if (there.createdById !== member.id || there.revokedAt !== null || there.lastUsedAt !== null)
      throw new DomainError("CONFLICT", "apiKeyIsMade");
    await db.apiKey.update({ where: tenantKey(ctx, id), data: { secretHash: hash } });
    return { id, secret };
  }
  const now = ctx.now();
  const open = await db.apiKey.count({
    where: { businessId, revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] },
  });
  if (open >= mostApiKeys) throw new DomainError("CONFLICT", "apiKeysFull", { values: { most: mostApiKeys } });
  const scopes = [...new Set(input.scopes)];
  const expiresAt = days === null ? null : new Date(now.getTime() + days * 86_400_000);
  await db.apiKey.create({
    data: { businessId, id, name, scopes, secretHash: hash, createdById: member.id, createdAt: now, expiresAt },
  });
  record(ctx, {
    type: "apiKey.made",
    subjectId: id,
    after: { name, scopes, expiresAt: expiresAt?.toISOString() ?? null },
  });
  return { id, secret };
}

/** Revokes a key at once. Repeating it changes nothing. @throws NOT_FOUND */
export async function revokeApiKey({ ctx, input }: Call<RevokeApiKey>) {
  const where = tenantKey(ctx, input.apiKeyId);
  const key = await ctx.db.apiKey.findUnique({ where });
  if (!key) throw notFound();
  if (stateOfApiKey(key, ctx.now()) === "revoked") return { id: key.id };
  await ctx.db.apiKey.update({ where, data: { revokedAt: ctx.now() } });
  record(ctx, { type: "apiKey.revoked", subjectId: key.id, before: { name: key.name } });
  return { id: key.id };
}
