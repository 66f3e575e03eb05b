import { TemplateContent } from "@spots/domain/journey/template-content";
import type { PlatformCall } from "../trpc/context";

/** What a template holds, in numbers. */
function measure(content: unknown) {
  const { stages, journey } = TemplateContent.parse(content);
  return { journey, stages: stages.length, spots: stages.flatMap(({ spots }) => spots).length };
}

/** Every template that was ever offered, those on offer first. */
export async function listOffered({ ctx }: Pick<PlatformCall, "ctx">) {
  const rows = await ctx.db.offeredTemplate.findMany({ orderBy: [{ offeredAt: "desc" }, { id: "desc" }] });
  return rows
    .toSorted((a, b) => Number(a.endedAt !== null) - Number(b.endedAt !== null))
    .map(({ content, ...offer }) => ({ ...offer, ...measure(content) }));
}

/** The templates that businesses keep for themselves, the newest first: names and sizes, not their words. */
export async function listSaved({ ctx }: Pick<PlatformCall, "ctx">) {
  const rows = await ctx.db.savedTemplate.findMany({
    include: { by: { select: { business: { select: { name: true, locale: true } } } } },
    orderBy: { savedAt: "desc" },
    take: 200,
  });
  return rows.map(({ id, businessId, name, savedAt, by, content }) => ({
    id,
    businessId,
    name,
    savedAt,
    business: by.business.name,
    locale: by.business.locale,
    ...measure(content),
  }));
}
