import type { EndOffer, OfferTemplate, RenameOffer } from "@spots/domain/journey/saved-template";
import { notFound } from "@spots/domain/kernel/errors";
import type { PlatformCall } from "../trpc/context";

/** Offers a template to every business of a language. */
export async function offerTemplate({ ctx, input }: PlatformCall<OfferTemplate>) {
  const { db, now } = ctx;
  const { id, name, locale, content } = input;
  const there = await db.offeredTemplate.findUnique({ where: { id } });
  if (there) return { id: there.id };
  await db.offeredTemplate.create({ data: { id, name, locale, content, offeredAt: now() } });
  return { id };
}

/** Renames an offered template. Journeys that began from it keep their names. @throws NOT_FOUND */
export async function renameOffer({ ctx, input }: PlatformCall<RenameOffer>) {
  const { templateId: id, name } = input;
  const { count } = await ctx.db.offeredTemplate.updateMany({ where: { id }, data: { name } });
  if (count === 0) throw notFound();
  return { id };
}

/**
 * Ends an offer. Journeys that began from it stay. Repeating the call changes nothing.
 * @throws NOT_FOUND
 */
export async function endOffer({ ctx, input }: PlatformCall<EndOffer>) {
  const there = await ctx.db.offeredTemplate.findUnique({ where: { id: input.templateId } });
  if (!there) throw notFound();
  if (there.endedAt === null)
    await ctx.db.offeredTemplate.update({ where: { id: there.id }, data: { endedAt: ctx.now() } });
  return { id: there.id };
}
