import { contentOf } from "@spots/domain/journey/design";
import type { EditJourney, PublishJourney } from "@spots/domain/journey/journey";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import { saysTheSame } from "@spots/domain/kernel/same";
import { isOut } from "@spots/domain/spot/spot-status";
import { isPressured } from "../insight/pressure.queries";
import { checkRoom } from "../spot/spot-life.commands";
import type { Call } from "../trpc/context";
import { resolveRowEdits } from "../writing/edit";
import { lockJourney, lockRow } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { findLastVersion, getJourney } from "./design.queries";
import { nextVersionOf } from "./journey.queries";

/**
 * Changes a journey's name, product or persona.
 * @throws CONFLICT where somebody else changed the same field meanwhile; NOT_FOUND for an unknown
 * persona
 */
export async function editJourney({ ctx, input }: Call<EditJourney>) {
  const { db } = ctx;
  await lockRow(ctx, "journey", input.journeyId);
  const { id, name, product, personaId } = await getJourney(ctx, input.journeyId);
  const set = await resolveRowEdits(ctx, { id, name, product, personaId }, input.edits);
  if (Object.keys(set).length === 0) return { id };
  if (set.personaId && !(await db.persona.findUnique({ where: tenantKey(ctx, set.personaId) }))) throw notFound();
  await db.journey.update({ where: tenantKey(ctx, id), data: set });
  record(ctx, {
    type: "journey.renamed",
    subjectId: id,
    before: { name, product, personaId },
    after: { name, product, personaId, ...set },
  });
  return { id };
}

type DraftSpot = Awaited<ReturnType<typeof getJourney>>["stages"][number]["spots"][number];

/** Whether the next version includes the spot. */
const goesOut = ({ status }: DraftSpot): boolean => status !== "idea";

/**
 * Creates the spot's next version if its words have changed, and ends the version before. A spot
 * that is published for the first time becomes live or a pilot.
 * @returns whether it did
 * @throws CONFLICT when a spot that was out before would go live although its customers feel
 * pressured
 */
async function publishSpot(ctx: Call["ctx"], spot: DraftSpot, asPilot: boolean) {
  const { db, tenant, member, now, newId } = ctx;
  const { businessId } = tenant;
  const content = contentOf(spot);
  const last = await db.spotVersion.findFirst({ where: { businessId, spotId: spot.id }, orderBy: { number: "desc" } });
  if (last && last.endedAt === null && saysTheSame(last.content, content)) return false;
  const number = (last?.number ?? 0) + 1;
  const status = isOut(spot.status) ? spot.status : asPilot ? "pilot" : "live";
  if (last && status === "live" && !isOut(spot.status) && (await isPressured(ctx, spot.id)))
    throw new DomainError("CONFLICT", "pressureOnTrialOnly", { values: { spot: spot.name } });
  if (last && last.endedAt === null)
    await db.spotVersion.update({
      where: { businessId_spotId_number: { businessId, spotId: spot.id, number: last.number } },
      data: { endedAt: now() },
    });
  await db.spotVersion.create({ data: { businessId, spotId: spot.id, number, content, liveAt: now() } });
  await db.spot.update({ where: tenantKey({ tenant }, spot.id), data: { version: number, status } });
  if (status === spot.status) return false;
  const step = { from: spot.status, to: status, why: "", byMemberId: member.id, at: now() };
  await db.spotStep.create({ data: { businessId, id: newId(), spotId: spot.id, ...step } });
  return true;
}

/**
 * Records which of these spots, now live for the first time, were made of somebody's spontaneous
 * moments.
 */
async function creditInventors(ctx: Call["ctx"], spots: readonly DraftSpot[]): Promise<void> {
  const invented = await ctx.db.spotInventor.findMany({
    where: { businessId: ctx.tenant.businessId, spotId: { in: spots.map(({ id }) => id) } },
    select: { spotId: true },
  });
  const ids = new Set(invented.map(({ spotId }) => spotId));
  for (const { id, name } of spots)
    if (ids.has(id)) record(ctx, { type: "improvised.published", subjectId: id, after: { name } });
}

/**
 * Publishes the draft as the next version, which is immutable. Every ready spot becomes live.
 * @throws CONFLICT when somebody published meanwhile, when a stage would have too many live spots,
 * or when nothing has changed since the last version
 * @throws NOT_FOUND when a pilot spot does not belong to the journey
 */
export async function publishJourney({ ctx, input }: Call<PublishJourney>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  await lockJourney(ctx, input.journeyId);
  const journey = await getJourney(ctx, input.journeyId);
  const last = await findLastVersion(ctx, journey.id);
  if ((last?.number ?? 0) !== input.after)
    throw new DomainError("CONFLICT", "publishedMeanwhile", { values: { number: last?.number ?? 0 } });
  const spots = journey.stages.flatMap((stage) => stage.spots);
  if (!input.pilotSpotIds.every((id) => spots.some((spot) => spot.id === id))) throw notFound();
  const content = nextVersionOf(journey);
  if (last && saysTheSame(last.content, content)) throw new DomainError("CONFLICT", "nothingToPublish");
  // Only stages with a ready spot get more live spots with this version.
  const growing = journey.stages.filter((stage) => stage.spots.some(({ status }) => status === "ready"));
  const after = growing.map((stage) => ({ name: stage.name, count: stage.spots.filter(goesOut).length }));
  await checkRoom(ctx, after);
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
  const out: DraftSpot[] = [];
  for (const spot of spots)
    if (goesOut(spot) && (await publishSpot(ctx, spot, input.pilotSpotIds.includes(spot.id)))) out.push(spot);
  await creditInventors(ctx, out);
  record(ctx, { type: "journey.published", subjectId: journey.id, after: { number, note: input.note } });
  return { number };
}
