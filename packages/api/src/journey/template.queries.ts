import type { Beginning } from "@spots/domain/journey/saved-template";
import { contentOf } from "@spots/domain/journey/snapshot";
import { emptyRoad, templateFor } from "@spots/domain/journey/template";
import { TemplateContent } from "@spots/domain/journey/template-content";
import { Trades } from "@spots/domain/journey/trade";
import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { pickLocale } from "@spots/domain/kernel/locale";
import type { Call } from "../trpc/context";
import { getJourney } from "./journey.queries";

type Reader = Pick<Call["ctx"], "db" | "tenant">;

const localeOf = ({ tenant }: Reader) => pickLocale(tenant.locale, "en");

/** Who travels a template's road, and what stands on it, without the words that are only read once it is one's own. */
function previewOf({ journey, personas, stages }: TemplateContent) {
  return {
    journey,
    personas: personas.map(({ name, hopes }) => ({ name, hopes })),
    stages: stages.map(({ kind, name, goal, feeling, touchpoints, spots }) => ({
      kind,
      name,
      goal,
      feeling,
      touchpoints: touchpoints.map((touchpoint) => touchpoint.name),
      spots: spots.map((spot) => ({ name: spot.name, talkLine: spot.talkLine })),
    })),
  };
}

/** Every beginning that this business has: its own, those that the platform offers in its language, and the trades. */
export async function listTemplates({ ctx }: Pick<Call, "ctx">) {
  const { db, tenant } = ctx;
  const locale = localeOf(ctx);
  const { trade } = await db.business.findUniqueOrThrow({ where: { id: tenant.businessId } });
  const saved = await db.savedTemplate.findMany({
    where: { businessId: tenant.businessId },
    include: { by: { select: { name: true } } },
    orderBy: [{ savedAt: "desc" }, { id: "desc" }],
  });
  const offered = await db.offeredTemplate.findMany({
    where: { endedAt: null, locale },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return {
    trade,
    saved: saved.map(({ id, name, savedAt, by, content }) => ({
      id,
      name,
      savedAt,
      by: by.name,
      preview: previewOf(TemplateContent.parse(content)),
    })),
    offered: offered.map(({ id, name, content }) => ({ id, name, preview: previewOf(TemplateContent.parse(content)) })),
    trades: Trades.map((each) => ({ trade: each, preview: previewOf(templateFor(each, locale)) })),
  };
}

/** What a journey begins from. @throws NOT_FOUND for a template that is not ours, and for one that is offered no more */
export async function getBeginning(ctx: Reader, from: Beginning): Promise<TemplateContent> {
  const { db, tenant } = ctx;
  if (from.kind === "empty") return emptyRoad(localeOf(ctx));
  if (from.kind === "trade") return templateFor(from.trade, localeOf(ctx));
  const kept =
    from.kind === "saved"
      ? await db.savedTemplate.findUnique({
          where: { businessId_id: { businessId: tenant.businessId, id: from.templateId } },
        })
      : await db.offeredTemplate.findFirst({ where: { id: from.templateId, endedAt: null } });
  if (!kept) throw notFound();
  return TemplateContent.parse(kept.content);
}

/** A journey's draft as a template: its words and order, without who looks after what. @throws NOT_FOUND */
export async function readAsTemplate(ctx: Reader, journeyId: Id): Promise<TemplateContent> {
  const { name, personaId, stages } = await getJourney(ctx, journeyId);
  const persona =
    personaId === null
      ? null
      : await ctx.db.persona.findUnique({
          where: { businessId_id: { businessId: ctx.tenant.businessId, id: personaId } },
        });
  return TemplateContent.parse({
    journey: name,
    personas: persona ? [persona] : [],
    stages: stages.map((stage) => ({
      ...stage,
      spots: stage.spots.map((spot) => {
        const at = stage.touchpoints.findIndex(({ id }) => id === spot.touchpointId);
        return { ...contentOf(spot), touchpoint: at < 0 ? null : at };
      }),
    })),
  });
}
