import type { EndOffer, OfferTemplate } from "@spots/domain/journey/saved-template";
import { TemplateContent } from "@spots/domain/journey/template-content";
import { notFound } from "@spots/domain/kernel/errors";
import { recordAsPlatform } from "../event/event.commands";
import type { PlatformCall } from "../trpc/context";

/** Offers every business a template as a beginning. One that a business has saved is copied, and that business sees in its activity that it was. @throws NOT_FOUND */
export async function offerTemplate({ ctx, input }: PlatformCall<OfferTemplate>) {
  const { db, now } = ctx;
  const { id, name, locale, from } = input;
  const there = await db.offeredTemplate.findUnique({ where: { id } });
  if (there) return { id: there.id };
  const offer = async (content: TemplateContent) =>
    db.offeredTemplate.create({ data: { id, name, locale, content, offeredAt: now() } });
  if (from.kind === "content") {
    await offer(from.content);
    return { id };
  }
  const { businessId, templateId } = from;
  const saved = await db.savedTemplate.findUnique({ where: { businessId_id: { businessId, id: templateId } } });
  if (!saved) throw notFound();
  await offer(TemplateContent.parse(saved.content));
  await recordAsPlatform(db, businessId, now(), {
    type: "template.offered",
    subjectId: templateId,
    after: { name: saved.name },
  });
  return { id };
}

/** Offers it no more. The journeys that began from it stay. Ended twice is ended once. @throws NOT_FOUND */
export async function endOffer({ ctx, input }: PlatformCall<EndOffer>) {
  const there = await ctx.db.offeredTemplate.findUnique({ where: { id: input.templateId } });
  if (!there) throw notFound();
  if (there.endedAt === null)
    await ctx.db.offeredTemplate.update({ where: { id: there.id }, data: { endedAt: ctx.now() } });
  return { id: there.id };
}
