import { newShortCode } from "@spots/db/link-secret";
import { hasPage } from "@spots/domain/feedback/channel";
import {
  type RevokeShortAddress,
  type ShortenChannel,
  shortBusinessLength,
  shortChannelLength,
} from "@spots/domain/feedback/short-address";
import { notFound } from "@spots/domain/kernel/errors";
import type { Call } from "../trpc/context";
import { isTaken } from "../trpc/errors";
import { lockBusiness } from "../writing/lock";
import { record } from "../writing/record";
import { getChannel } from "./channel.commands";

type Ctx = Call["ctx"];

/** So often a code that another business has is drawn again. */
const mostDraws = 5;

/**
 * Gives the business its short code, which is drawn for its first short address and never changed.
 * Codes of other businesses are not seen from here, so that one of them shows when it is stored.
 */
export async function giveShortCode(
  { db, tenant }: Pick<Ctx, "db" | "tenant">,
  draw = () => newShortCode(shortBusinessLength),
): Promise<void> {
  const where = { id: tenant.businessId };
  const { shortCode } = await db.business.findUniqueOrThrow({ where, select: { shortCode: true } });
  if (shortCode !== null) return;
  for (let nth = 1; ; nth += 1) {
    await db.$executeRaw`savepoint short_code`;
    try {
      await db.business.update({ where, data: { shortCode: draw() } });
      return;
    } catch (error) {
      if (!isTaken(error) || nth === mostDraws) throw error;
      await db.$executeRaw`rollback to savepoint short_code`;
    }
  }
}

/**
 * Makes the short address of a channel, once: a repeated request finds it.
 * @throws NOT_FOUND for an unknown channel, and for one without a page
 */
export async function shortenChannel({ ctx, input }: Call<ShortenChannel>) {
  const { db, tenant } = ctx;
  const { id: channelId, kind, name } = await getChannel(ctx, input.channelId);
  if (!hasPage(kind)) throw notFound();
  const { businessId } = tenant;
  await lockBusiness(ctx, "channels");
  const there = await db.shortAddress.findFirst({ where: { businessId, channelId, revokedAt: null } });
  if (there) return { id: channelId };
  await giveShortCode(ctx);
  const used = await db.shortAddress.findMany({ where: { businessId }, select: { code: true } });
  const codes = new Set(used.map(({ code }) => code));
  let code = newShortCode(shortChannelLength);
  while (codes.has(code)) code = newShortCode(shortChannelLength);
  await db.shortAddress.create({ data: { businessId, code, channelId, madeAt: ctx.now() } });
  record(ctx, { type: "channel.shortened", subjectId: channelId, after: { name } });
  return { id: channelId };
}

/** Revokes the short address of a channel. Without one, nothing changes. */
export async function revokeShortAddress({ ctx, input }: Call<RevokeShortAddress>) {
  const { id: channelId, name } = await getChannel(ctx, input.channelId);
  const { count } = await ctx.db.shortAddress.updateMany({
    where: { businessId: ctx.tenant.businessId, channelId, revokedAt: null },
    data: { revokedAt: ctx.now() },
  });
  if (count > 0) record(ctx, { type: "channel.shortRevoked", subjectId: channelId, after: { name } });
  return { id: channelId };
}
