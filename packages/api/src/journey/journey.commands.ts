import type { DraftJourney, PublishJourney, RenameJourney } from "@spots/domain/journey/journey";
import { contentOf, saysTheSame } from "@spots/domain/journey/snapshot";
import { templateFor } from "@spots/domain/journey/template";
import { DomainError } from "@spots/domain/kernel/errors";
import { pickLocale } from "@spots/domain/kernel/locale";
import { record } from "../event/event.commands";
import type { Call } from "../trpc/context";
import { findLastVersion, getJourney, snapshotOf } from "./journey.queries";
import { growJourney } from "./template.commands";

/** Begins a journey from a trade's template, in the business's language. */
export async function draftJourney({ ctx, input }: Call<DraftJourney>) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  const there = await db.journey.findUnique({ where: { businessId_id: { businessId, id: input.id } } });
  if (there) return { id: there.id };
  const template = templateFor(input.trade, pickLocale(tenant.locale, "en"));
  await growJourney(db, { businessId, journeyId: input.id, template, newId: ctx.newId, now: ctx.now });
  await record(ctx, {
    type: "journey.drafted",
    subjectId: input.id,
    after: { name: template.journey, trade: input.trade },
  });
  return { id: input.id };
}

export async function renameJourney({ ctx, input }: Call<RenameJourney>) {
  const before = await getJourney(ctx, input.journeyId);
  await ctx.db.journey.update({
    where: { businessId_id: { businessId: ctx.tenant.businessId, id: before.id } },
    data: { name: input.name },
  });
  await record(ctx, {
    type: "journey.renamed",
    subjectId: before.id,
    before: { name: before.name },
    after: { name: input.name },
  });
  return { id: before.id };
}

/** The spot's next version, if it says something new; its former one ends where this begins. */
async function publishSpot(
  { db, tenant, now }: Call["ctx"],
  spot: Awaited<ReturnType<typeof getJourney>>["stages"][number]["spots"][number],
) {
  const { businessId } = tenant;
  const content = contentOf(spot);
  const last = await db.spotVersion.findFirst({ where: { businessId, spotId: spot.id }, orderBy: { number: "desc" } });
  if (last && last.endedAt === null && saysTheSame(last.content, content)) return;
  const number = (last?.number ?? 0) + 1;
  if (last && last.endedAt === null)
    await db.spotVersion.update({
      where: { businessId_spotId_number: { businessId, spotId: spot.id, number: last.number } },
      data: { endedAt: now() },
    });
  await db.spotVersion.create({ data: { businessId, spotId: spot.id, number, content, liveAt: now() } });
  await db.spot.update({
    where: { businessId_id: { businessId, id: spot.id } },
    data: { version: number, status: "live" },
  });
}

/**
 * Publishes the draft as the next version: an unchanging whole, with every ready spot live from now on.
 * @throws CONFLICT when someone published meanwhile, or when nothing has changed since the last version
 */
export async function publishJourney({ ctx, input }: Call<PublishJourney>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  await db.$queryRaw`select id from journey where business_id = ${businessId}::uuid and id = ${input.journeyId}::uuid for update`;
  const journey = await getJourney(ctx, input.journeyId);
  const last = await findLastVersion(ctx, journey.id);
  if ((last?.number ?? 0) !== input.after)
    throw new DomainError("CONFLICT", "publishedMeanwhile", { values: { number: last?.number ?? 0 } });
  const content = snapshotOf(journey);
  if (last && saysTheSame(last.content, content)) throw new DomainError("CONFLICT", "nothingToPublish");
  const number = input.after + 1;
  await db.journeyVersion.create({
    data: {
      businessId,
      journeyId: journey.id,
      number,
      note: input.note,
      content,
      publishedAt: ctx.now(),
      publishedBy: member.id,
    },
  });
  for (const spot of journey.stages.flatMap(({ spots }) => spots))
    if (spot.status !== "idea") await publishSpot(ctx, spot);
  await record(ctx, { type: "journey.published", subjectId: journey.id, after: { number, note: input.note } });
  return { number };
}
