import { stateOfApiKey } from "@spots/domain/access/api-key";
import type { Call } from "../trpc/context";

/** The keys of the business, usable ones first, without their secrets. */
export async function listApiKeys({ ctx }: Pick<Call, "ctx">) {
  const { businessId } = ctx.tenant;
  const now = ctx.now();
  const keys = await ctx.db.apiKey.findMany({
    where: { businessId },
    include: { by: { select: { name: true } } },
    orderBy: [{ revokedAt: { sort: "asc", nulls: "first" } }, { createdAt: "desc" }, { id: "desc" }],
    take: 200,
  });
  return keys.map(({ id, name, scopes, by, createdAt, expiresAt, lastUsedAt, revokedAt }) => ({
    id,
    name,
    scopes,
    by: by.name,
    createdAt,
    expiresAt,
    lastUsedAt,
    state: stateOfApiKey({ expiresAt, revokedAt }, now),
  }));
}
