import { publishedOf, withoutIds } from "@spots/domain/journey/design";
import type { ArchiveJourney, CopyJourney, RestoreVersion } from "@spots/domain/journey/restore";
import { DomainError } from "@spots/domain/kernel/errors";
import { positionBetween } from "@spots/domain/kernel/position";
import { writeRelays } from "../relay/write-relays.commands";
import type { Call } from "../trpc/context";
import { lockJourney } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { restoreDesign, writeDesigns, writingOf } from "./design.commands";
import { getJourney, getVersion, readDesign } from "./design.queries";

/**
 * Overwrites the draft with a version. Spots that the version does not contain stay on their
 * stages, and so do those stages; touchpoints that it does not contain are deleted. Channels follow
 * their touchpoint or spot. Nothing becomes live before the next publication.
 */
export async function restoreVersion({ ctx, input }: Call<RestoreVersion>) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  await lockJourney(ctx, input.journeyId);
  const { content: version } = await getVersion(ctx, input.journeyId, input.number);
  const { stages } = await getJourney(ctx, input.journeyId);
  const known = new Set(version.stages.map(({ id }) => id));
  const points = version.stages.flatMap(({ touchpoints }) => touchpoints.map(({ id }) => id));
  const spots = new Set(version.stages.flatMap((stage) => stage.spots.map(({ id }) => id)));
  await restoreDesign(ctx, input.journeyId, version);
  const strangers = stages.flatMap(({ touchpoints }) => touchpoints).filter(({ id }) => !points.includes(id));
  const gone = { businessId, touchpointId: { in: strangers.map(({ id }) => id) } };
  await db.spot.updateMany({ where: gone, data: { touchpointId: null } });
  await db.channel.updateMany({ where: gone, data: { touchpointId: null } });
  for (const { id, touchpoints } of version.stages)
    await db.channel.updateMany({
      where: { businessId, touchpointId: { in: touchpoints.map((each) => each.id) }, stageId: { not: id } },
      data: { stageId: id },
    });
  await db.touchpoint.deleteMany({ where: { businessId, id: { in: strangers.map(({ id }) => id) } } });
  let end = (await getJourney(ctx, input.journeyId)).stages.at(-1)?.position ?? null;
  for (const stage of stages.filter(({ id }) => !known.has(id))) {
    const stays = await db.spot.count({ where: { businessId, stageId: stage.id } });
    const isAsked = await db.channel.count({ where: { businessId, stageId: stage.id } });
    const key = tenantKey(ctx, stage.id);
    if (stays + isAsked === 0) await db.stage.delete({ where: key });
    else {
      end = positionBetween(end, null);
      await db.stage.update({ where: key, data: { position: end } });
    }
  }
  await db.journey.update({
    where: tenantKey(ctx, input.journeyId),
    data: { name: version.name },
  });
  record(ctx, { type: "journey.restored", subjectId: input.journeyId, after: { number: input.number } });
  return { stayed: stages.flatMap((stage) => stage.spots).filter(({ id }) => !spots.has(id)).length };
}

/**
 * Creates a copy of a journey as a draft with new ids. Its spots need the same and have the same
 * relays, and whoever made one up is named on the copy, too. Repeating the call creates nothing.
 */
export async function copyJourney({ ctx, input }: Call<CopyJourney>) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  const there = await db.journey.findUnique({ where: tenantKey(ctx, input.id) });
  if (there) return { id: there.id };
  const { design } = await readDesign(ctx, input.journeyId, []);
  const { name, product, personas } = design;
  const source = publishedOf(design);
  const { stages } = withoutIds(source);
  const placed = [{ id: input.id, design: { name, product, personas, stages } }];
  const { spotIds, relays } = await writeDesigns(writingOf(ctx), placed);
  await writeRelays(ctx, relays);
  const sourceIds = source.stages.flatMap(({ spots }) => spots.map(({ id }) => id));
  const inventors = await db.spotInventor.findMany({ where: { businessId, spotId: { in: sourceIds } } });
  await db.spotInventor.createMany({
    data: inventors.map(({ spotId, memberId, at }) => ({
      ...{ businessId, memberId, at },
      spotId: spotIds[sourceIds.indexOf(spotId)] ?? spotId,
    })),
    skipDuplicates: true,
  });
  record(ctx, { type: "journey.copied", subjectId: input.id, after: { name } });
  return { id: input.id };
}

/**
 * Archives a journey; its deliveries and mentions stay.
 * @throws CONFLICT while it has live spots or pilots, or while a stage opens it
 */
export async function archiveJourney({ ctx, input }: Call<ArchiveJourney>) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  await lockJourney(ctx, input.journeyId);
  const { id, name, stages, archivedAt } = await getJourney(ctx, input.journeyId);
  if (archivedAt) return { id };
  const count = stages
    .flatMap(({ spots }) => spots)
    .filter(({ status }) => status === "live" || status === "pilot").length;
  if (count > 0) throw new DomainError("CONFLICT", "journeyIsLive", { values: { count } });
  if ((await db.stage.count({ where: { businessId, opensId: id } })) > 0)
    throw new DomainError("CONFLICT", "journeyIsOpened");
  await db.journey.update({ where: tenantKey(ctx, id), data: { archivedAt: ctx.now() } });
  record(ctx, { type: "journey.archived", subjectId: id, after: { name } });
  return { id };
}

/** Restores an archived journey. */
export async function returnJourney({ ctx, input }: Call<ArchiveJourney>) {
  await lockJourney(ctx, input.journeyId);
  const { id, name, archivedAt } = await getJourney(ctx, input.journeyId);
  if (!archivedAt) return { id };
  await ctx.db.journey.update({ where: tenantKey(ctx, id), data: { archivedAt: null } });
  record(ctx, { type: "journey.returned", subjectId: id, after: { name } });
  return { id };
}
