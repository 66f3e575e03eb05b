import { differencesOf } from "@spots/domain/journey/difference";
import type { ReadJourney, ReadVersion } from "@spots/domain/journey/journey";
import type { CompareVersions } from "@spots/domain/journey/restore";
import { contentOf, JourneySnapshot } from "@spots/domain/journey/snapshot";
import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { saysTheSame } from "@spots/domain/kernel/same";
import { judgeSpot } from "@spots/domain/spot/judgement";
import { noOpinions } from "@spots/domain/spot/opinion";
import { standingsOf } from "../spot/opinion.queries";
import { sameSpots } from "../spot/spot.queries";
import type { Call } from "../trpc/context";
import { coveredSpot, coveredSpotOf, listCoveredLocations } from "./coverage.queries";

type Reader = Pick<Call["ctx"], "db" | "tenant">;

/** By fractional index, as plain text. */
const byPosition = <Placed extends { position: string }>(a: Placed, b: Placed) => (a.position < b.position ? -1 : 1);

/** The draft of a journey, whole and in order. @throws NOT_FOUND when it is not ours */
export async function getJourney({ db, tenant }: Reader, journeyId: Id) {
  const journey = await db.journey.findUnique({
    where: { businessId_id: { businessId: tenant.businessId, id: journeyId } },
    include: {
      persona: { select: { id: true, name: true } },
      stages: {
        include: {
          touchpoints: true,
          spots: { where: { status: { not: "retired" } }, include: { overrides: coveredSpot.overrides } },
          opens: { select: { id: true, name: true } },
        },
      },
      versions: {
        select: { number: true, note: true, publishedAt: true, publisher: { select: { name: true } } },
        orderBy: { number: "desc" },
      },
    },
  });
  if (!journey) throw notFound();
  const stages = journey.stages.toSorted(byPosition).map((stage) => ({
    ...stage,
    touchpoints: stage.touchpoints.toSorted(byPosition),
    spots: stage.spots.toSorted(byPosition),
  }));
  return { ...journey, stages };
}

type Draft = Awaited<ReturnType<typeof getJourney>>;

/** What the next version would say. Ideas are not part of it. */
export function snapshotOf({ name, stages }: Draft): JourneySnapshot {
  return {
    format: 1,
    name,
    stages: stages.map(({ id, kind, name: stageName, goal, feeling, backstage, evidence, touchpoints, spots }) => ({
      id,
      kind,
      name: stageName,
      goal,
      feeling,
      backstage,
      evidence,
      touchpoints: touchpoints.map(touchpointFacts),
      spots: spots
        .filter(({ status }) => status !== "idea")
        .map((spot) => ({ id: spot.id, touchpointId: spot.touchpointId, content: contentOf(spot) })),
    })),
  };
}

const touchpointFacts = ({
  id,
  name,
  element,
  channel,
  weight,
  isTruth,
  emotion,
}: Draft["stages"][0]["touchpoints"][0]) => ({
  id,
  name,
  element,
  channel,
  weight,
  isTruth,
  emotion,
});

/** The last version as it was published, or null before the first. */
export async function findLastVersion({ db, tenant }: Reader, journeyId: Id) {
  return db.journeyVersion.findFirst({
    where: { businessId: tenant.businessId, journeyId },
    orderBy: { number: "desc" },
  });
}

/** Every journey with what its coverage is counted from, the oldest first. */
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

/** The journeys that were put away, the last one first. */
export async function listArchived({ ctx }: Pick<Call, "ctx">) {
  return ctx.db.journey.findMany({
    where: { businessId: ctx.tenant.businessId, archivedAt: { not: null } },
    select: { id: true, name: true, archivedAt: true },
    orderBy: [{ archivedAt: "desc" }, { id: "asc" }],
  });
}

/** Whether a draft says something else than a version of it did. */
const differs = (version: { readonly content: unknown }, draft: Draft): boolean =>
  !saysTheSame(JourneySnapshot.parse(version.content), snapshotOf(draft));

/** The journeys that were published and changed since, the oldest first, with the number of their last version. */
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

/** The road as its editor shows it: the draft in order, each spot with its judgement, and whether anything differs from what is live. */
export async function readRoad({ ctx, input }: Call<ReadJourney>) {
  const journey = await getJourney(ctx, input.journeyId);
  const last = await findLastVersion(ctx, input.journeyId);
  const { id, name, product, persona, personaId, stages, versions, archivedAt } = journey;
  const standings = await standingsOf(
    ctx,
    stages.flatMap(({ spots }) => spots),
  );
  const sameAs = await sameSpots(ctx);
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
      touchpoints: touchpoints.map(touchpointFacts),
      spots: spots.map((spot) => ({
        ...coveredSpotOf(spot),
        id: spot.id,
        version: spot.version,
        touchpointId: spot.touchpointId,
        ownerId: spot.ownerId,
        reviewOn: spot.reviewOn?.toISOString().slice(0, 10) ?? null,
        content: contentOf(spot),
        judgement: judgeSpot(contentOf(spot)),
        opinions: standings.get(spot.id) ?? noOpinions,
        sameAs: sameAs(spot),
      })),
    })),
  };
}

/** What a version said. @throws NOT_FOUND */
export async function getVersion({ db, tenant }: Reader, journeyId: Id, number: number): Promise<JourneySnapshot> {
  const { businessId } = tenant;
  const version = await db.journeyVersion.findUnique({
    where: { businessId_journeyId_number: { businessId, journeyId, number } },
  });
  if (!version) throw notFound();
  return JourneySnapshot.parse(version.content);
}

/** All that differs between two versions, or between a version and the draft. @throws NOT_FOUND */
export async function compareVersions({ ctx, input }: Call<CompareVersions>) {
  const { journeyId, earlier, later } = input;
  const [before, after] = [
    await getVersion(ctx, journeyId, earlier),
    later === null ? snapshotOf(await getJourney(ctx, journeyId)) : await getVersion(ctx, journeyId, later),
  ];
  return { earlier, later, differences: differencesOf(before, after) };
}

/** A version as it was published. @throws NOT_FOUND */
export async function readVersion({ ctx, input }: Call<ReadVersion>) {
  const { businessId } = ctx.tenant;
  const version = await ctx.db.journeyVersion.findUnique({
    where: { businessId_journeyId_number: { businessId, journeyId: input.journeyId, number: input.number } },
    include: { publisher: { select: { name: true } } },
  });
  if (!version) throw notFound();
  const content = JourneySnapshot.parse(version.content);
  const last = await findLastVersion(ctx, input.journeyId);
  const ids = content.stages.flatMap(({ spots }) => spots.map(({ id }) => id));
  const spots = await ctx.db.spot.findMany({
    where: { businessId, id: { in: ids } },
    select: { id: true, ...coveredSpot },
  });
  return {
    number: version.number,
    /** No later one has replaced it: what it says is what staff deliver. */
    isLast: last?.number === version.number,
    locations: await listCoveredLocations(ctx),
    /** How each of its spots stands now; one that was removed since is missing. */
    spots: spots.map((spot) => ({ id: spot.id, ...coveredSpotOf(spot) })),
    note: version.note,
    publishedAt: version.publishedAt,
    by: version.publisher?.name ?? null,
    content,
  };
}
