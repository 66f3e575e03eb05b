import { coverage, isLit } from "@spots/domain/journey/coverage";
import { differencesOf } from "@spots/domain/journey/difference";
import type { ReadJourney, ReadVersion } from "@spots/domain/journey/journey";
import type { CompareVersions } from "@spots/domain/journey/restore";
import { contentOf, JourneySnapshot } from "@spots/domain/journey/snapshot";
import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { saysTheSame } from "@spots/domain/kernel/same";
import { judgeSpot } from "@spots/domain/spot/judgement";
import type { Call } from "../trpc/context";

type Reader = Pick<Call["ctx"], "db" | "tenant">;

/** By fractional index, as plain text. */
const byPosition = <Placed extends { position: string }>(a: Placed, b: Placed) => (a.position < b.position ? -1 : 1);

/** @throws NOT_FOUND when it is not ours */
export async function getStage({ db, tenant }: Reader, stageId: Id) {
  const stage = await db.stage.findUnique({ where: { businessId_id: { businessId: tenant.businessId, id: stageId } } });
  if (!stage) throw notFound();
  return stage;
}

/** @throws NOT_FOUND when it is not ours */
export async function getTouchpoint({ db, tenant }: Reader, touchpointId: Id) {
  const touchpoint = await db.touchpoint.findUnique({
    where: { businessId_id: { businessId: tenant.businessId, id: touchpointId } },
    include: { stage: true },
  });
  if (!touchpoint) throw notFound();
  return touchpoint;
}

/** The draft of a journey, whole and in order. @throws NOT_FOUND when it is not ours */
export async function getJourney({ db, tenant }: Reader, journeyId: Id) {
  const journey = await db.journey.findUnique({
    where: { businessId_id: { businessId: tenant.businessId, id: journeyId } },
    include: {
      persona: { select: { id: true, name: true } },
      stages: {
        include: {
          touchpoints: true,
          spots: { where: { status: { not: "retired" } } },
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

/** Every journey with its coverage, the oldest first. */
export async function listJourneys({ ctx }: Pick<Call, "ctx">) {
  const { db, tenant } = ctx;
  const journeys = await db.journey.findMany({
    where: { businessId: tenant.businessId, archivedAt: null },
    include: {
      persona: { select: { name: true } },
      stages: { include: { spots: { select: { status: true } } } },
      versions: { select: { number: true, publishedAt: true }, orderBy: { number: "desc" }, take: 1 },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return journeys.map(({ id, name, persona, stages, versions }) => ({
    id,
    name,
    persona: persona?.name ?? null,
    version: versions[0] ?? null,
    dark: coverage(stages).dark.length,
    stages: stages
      .toSorted(byPosition)
      .map((stage) => ({ id: stage.id, name: stage.name, feeling: stage.feeling, lit: isLit(stage) })),
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

/** The road as its editor shows it: the draft in order, each spot with its judgement, and whether anything differs from what is live. */
export async function readRoad({ ctx, input }: Call<ReadJourney>) {
  const journey = await getJourney(ctx, input.journeyId);
  const last = await findLastVersion(ctx, input.journeyId);
  const { id, name, product, persona, personaId, stages, versions, archivedAt } = journey;
  const { mostLive } = await ctx.db.business.findUniqueOrThrow({ where: { id: ctx.tenant.businessId } });
  return {
    id,
    name,
    product,
    persona: persona?.name ?? null,
    personaId,
    archivedAt,
    mostLive,
    version: last?.number ?? 0,
    isChanged: last === null || !saysTheSame(JourneySnapshot.parse(last.content), snapshotOf(journey)),
    versions: versions.map(({ publisher, ...version }) => ({ ...version, by: publisher?.name ?? null })),
    stages: stages.map(({ businessId: _, journeyId: __, position: ___, touchpoints, spots, ...stage }) => ({
      ...stage,
      touchpoints: touchpoints.map(touchpointFacts),
      spots: spots.map((spot) => ({
        id: spot.id,
        status: spot.status,
        version: spot.version,
        touchpointId: spot.touchpointId,
        ownerId: spot.ownerId,
        reviewOn: spot.reviewOn?.toISOString().slice(0, 10) ?? null,
        content: contentOf(spot),
        judgement: judgeSpot(contentOf(spot)),
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
  return {
    number: version.number,
    note: version.note,
    publishedAt: version.publishedAt,
    by: version.publisher?.name ?? null,
    content: JourneySnapshot.parse(version.content),
  };
}
