import type { Beginning } from "@spots/domain/journey/saved-template";
import { emptyTemplate, templateFor } from "@spots/domain/journey/template";
import { Trades } from "@spots/domain/journey/trades";
import { notFound } from "@spots/domain/kernel/errors";
import { pickLocale } from "@spots/domain/kernel/locales";
import { JourneyFile } from "@spots/domain/transfer/journey-file";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";

type Reader = Pick<Call["ctx"], "db" | "tenant">;

const localeOf = ({ tenant }: Reader) => pickLocale(tenant.locale, "en");

/** A preview of a template: its personas, stages and spots, without the longer texts. */
function previewOf({ journey: { name: title, personas, stages } }: JourneyFile) {
  return {
    journey: title,
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

/**
 * Every template of this business: its own, those that the platform offers in its language, and the
 * trades.
 */
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
      preview: previewOf(JourneyFile.parse(content)),
    })),
    offered: offered.map(({ id, name, content }) => ({ id, name, preview: previewOf(JourneyFile.parse(content)) })),
    trades: Trades.map((each) => ({ trade: each, preview: previewOf(templateFor(each, locale)) })),
  };
}

/**
 * The content that a journey begins from.
 * @throws NOT_FOUND for an unknown template, and for an offer that has ended
 */
export async function getBeginning(ctx: Reader, from: Beginning): Promise<JourneyFile> {
  const { db } = ctx;
  if (from.kind === "empty") return emptyTemplate(localeOf(ctx));
  if (from.kind === "trade") return templateFor(from.trade, localeOf(ctx));
  const kept =
    from.kind === "saved"
      ? await db.savedTemplate.findUnique({
          where: tenantKey(ctx, from.templateId),
        })
      : await db.offeredTemplate.findFirst({ where: { id: from.templateId, endedAt: null } });
  if (!kept) throw notFound();
  return JourneyFile.parse(kept.content);
}
