import { contentOf, type JourneySnapshot, publishedOf } from "@spots/domain/journey/design";
import { designOf, touchpointWords } from "@spots/domain/journey/design-rows";
import { differencesOf } from "@spots/domain/journey/difference";
import type { ReadJourney, ReadVersion } from "@spots/domain/journey/journey";
import type { CompareVersions } from "@spots/domain/journey/restore";
import type { Id } from "@spots/domain/kernel/ids";
import { byPosition } from "@spots/domain/kernel/position";
import { saysTheSame } from "@spots/domain/kernel/same";
import { dayOf } from "@spots/domain/kernel/zoned-time";
import { judgeSpot } from "@spots/domain/spot/judgement";
import { noOpinions } from "@spots/domain/spot/question";
import { readPressuredSpots } from "../insight/pressure.queries";
import { standingsOf } from "../spot/opinion.queries";
import { sameSpots } from "../spot/spot.queries";
import type { Call } from "../trpc/context";
import { coveredSpot, coveredSpotOf, listCoveredLocations } from "./coverage.queries";
import { findLastVersion, getJourney, getVersion } from "./design.queries";

type DraftJourney = Awaited<ReturnType<typeof getJourney>>;

/** The content of the next version of a draft. */
export const nextVersionOf = (draft: DraftJourney): JourneySnapshot => publishedOf(designOf(draft));

/** The open journeys with the spots that coverage is counted from, oldest first. */
export async function listJourneys({ ctx }: Pick<Call, "ctx">) {
  const { db, tenant } = ctx;
  const journeys = await db.journey.findMany({
    where: { businessId: tenant.businessId, archivedAt: null },
    include: {
      persona: { select: { name: true } },
      stages: { include: { spots: { select: coveredSpot } } },
      versions: { select: { number: true, publishedAt: true }, orderBy: { number: "desc" }, take: 1 },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const locations = await listCoveredLocations(ctx);
  return journeys.map(({ id, name, persona, stages, versions }) => ({
    id,
    name,
    persona: persona?.name ?? null,
    version: versions[0] ?? null,
    locations,
    stages: stages.toSorted(byPosition).map((stage) => ({
      id: stage.id,
      name: stage.name,
      feeling: stage.feeling,
      spots: stage.spots.map(coveredSpotOf),
    })),
  }));
}

/** The archived journeys, the last archived first. */
export async function listArchived({ ctx }: Pick<Call, "ctx">) {
  return ctx.db.journey.findMany({
    where: { businessId: ctx.tenant.businessId, archivedAt: { not: null } },
    select: { id: true, name: true, archivedAt: true },
    orderBy: [{ archivedAt: "desc" }, { id: "asc" }],
  });
}

/** Whether the draft differs from a version. */
const differs = (version: { readonly content: JourneySnapshot }, draft: DraftJourney): boolean =>
  !saysTheSame(version.content, nextVersionOf(draft));

/**
 * The published journeys that have changed since, oldest first, with the number of their last
 * version.
 */
export async function listUnpublished({ ctx }: Pick<Call, "ctx">) {
  const published = await ctx.db.journey.findMany({
    where: { businessId: ctx.tenant.businessId, archivedAt: null, versions: { some: {} } },
    select: { id: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const unpublished: { readonly id: Id; readonly name: string; readonly version: number }[] = [];
  for (const { id } of published) {
    const draft = await getJourney(ctx, id);
    const last = await findLastVersion(ctx, id);
    if (last && differs(last, draft)) unpublished.push({ id, name: draft.name, version: last.number });
  }
  return unpublished;
}

/**
 * The journey for its editor: the draft in order, each spot with its judgement, and whether the
 * draft differs from the last version.
 */
export async function readJourney({ ctx, input }: Call<ReadJourney>) {
  const journey = await getJourney(ctx, input.journeyId);
  const last = await findLastVersion(ctx, input.journeyId);
  const { id, name, product, persona, personaId, stages, versions, archivedAt } = journey;
  const standings = await standingsOf(
    ctx,
    stages.flatMap(({ spots }) => spots),
  );
  const sameAs = await sameSpots(ctx);
  const pressured = new Set((await readPressuredSpots({ ctx })).spotIds);
  const today = dayOf(ctx.now(), ctx.tenant.timeZone);
  const { mostLive } = await ctx.db.business.findUniqueOrThrow({ where: { id: ctx.tenant.businessId } });
  return {
    id,
    name,
    product,
    persona: persona?.name ?? null,
    personaId,
    archivedAt,
    mostLive,
    locations: await listCoveredLocations(ctx),
    version: last?.number ?? 0,
    isChanged: last === null || differs(last, journey),
    versions: versions.map(({ publisher, ...version }) => ({ ...version, by: publisher?.name ?? null })),
    stages: stages.map(({ businessId: _, journeyId: __, position: ___, touchpoints, spots, ...stage }) => ({
      ...stage,
      touchpoints: touchpoints.map((touchpoint) => ({ id: touchpoint.id, ...touchpointWords(touchpoint) })),
      spots: spots.map((spot) => ({
        ...coveredSpotOf(spot),
        id: spot.id,
        version: spot.version,
        touchpointId: spot.touchpointId,
        responsibleId: spot.responsibleId,
        reviewOn: spot.reviewOn,
        isReviewDue: spot.reviewOn !== null && spot.reviewOn < today,
        isPressured: pressured.has(spot.id),
        content: contentOf(spot),
        judgement: judgeSpot(contentOf(spot)),
        opinions: standings.get(spot.id) ?? noOpinions,
        sameAs: sameAs(spot),
        inventors: spot.inventors.map(({ member }) => member.name),
      })),
    })),
  };
}

/** The differences between two versions, or between a version and the draft. @throws NOT_FOUND */
export async function compareVersions({ ctx, input }: Call<CompareVersions>) {
  const { journeyId, earlier, later } = input;
  const [before, after] = [
    (await getVersion(ctx, journeyId, earlier)).content,
    later === null
      ? nextVersionOf(await getJourney(ctx, journeyId))
      : (await getVersion(ctx, journeyId, later)).content,
  ];
  return { earlier, later, differences: differencesOf(before, after) };
}

/** A published version. @throws NOT_FOUND */
export async function readVersion({ ctx, input }: Call<ReadVersion>) {
  const { businessId } = ctx.tenant;
  const { content, ...version } = await getVersion(ctx, input.journeyId, input.number);
  const last = await findLastVersion(ctx, input.journeyId);
  const ids = content.stages.flatMap(({ spots }) => spots.map(({ id }) => id));
  const spots = await ctx.db.spot.findMany({
    where: { businessId, id: { in: ids } },
    select: { id: true, ...coveredSpot },
  });
  return {
    number: version.number,
    /** Whether it is the newest version, which staff deliver. */
    isLast: last?.number === version.number,
    locations: await listCoveredLocations(ctx),
    /** The current status of its spots. Spots removed since are missing. */
    spots: spots.map((spot) => ({ id: spot.id, ...coveredSpotOf(spot) })),
    note: version.note,
    publishedAt: version.publishedAt,
    by: version.publisher?.name ?? null,
    content,
  };
}
