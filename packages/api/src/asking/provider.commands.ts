import { isProviderAddress, type SetProvider } from "@spots/domain/asking/message-provider";
import { DomainError } from "@spots/domain/kernel/errors";
import type { Call } from "../trpc/context";
import { lockBusiness } from "../writing/lock";
import { record } from "../writing/record";

/**
 * Stores how text messages are handed over. The secret is encrypted, and is stored anew only when
 * one is given; another address needs it again, so that nobody can have it sent elsewhere.
 * @throws BAD_REQUEST for an address that may not be called, and without the secret of a new
 * address
 */
export async function setProvider({ ctx, input }: Call<SetProvider>) {
  const { businessId } = ctx.tenant;
  const { secret, url, format, headers, body, sender } = input;
  const refused = (field: string, key: string) =>
    new DomainError("BAD_REQUEST", "badInput", { fields: { [field]: key } });
  if (!isProviderAddress(url, ctx.messageOrigins)) throw refused("url", "privateAddress");
  await lockBusiness(ctx, "askings");
  const before = await ctx.db.messageProvider.findUnique({ where: { businessId } });
  const isElsewhere = before !== null && new URL(before.url).origin !== new URL(url).origin;
  if (isElsewhere && before.sealed !== null && secret === "") throw refused("secret", "required");
  const sealed = secret === "" ? (before?.sealed ?? null) : ctx.seal(businessId, secret);
  const data = { url, format, headers, body, sender, sealed, changedAt: ctx.now() };
  await ctx.db.messageProvider.upsert({ where: { businessId }, create: { businessId, ...data }, update: data });
  record(ctx, { type: "asking.providerSet", subjectId: null, after: { host: new URL(url).host } });
  return { hasSecret: sealed !== null };
}

/** No text messages are sent any more, and the secret is deleted. Twice is like once. */
export async function removeProvider({ ctx }: Pick<Call, "ctx">) {
  const { businessId } = ctx.tenant;
  await lockBusiness(ctx, "askings");
  const { count } = await ctx.db.messageProvider.deleteMany({ where: { businessId } });
  if (count > 0) record(ctx, { type: "asking.providerRemoved", subjectId: null });
  return { hasSecret: false };
}
