import { JourneySnapshot, templateOf, withoutIds } from "@spots/domain/journey/design";
import { designOf } from "@spots/domain/journey/design-rows";
import type { ReadJourney } from "@spots/domain/journey/journey";
import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { byPosition } from "@spots/domain/kernel/position";
import { dateAsDay } from "@spots/domain/kernel/time";
import { AssessSpot } from "@spots/domain/spot/spot-life";
import { fileOf, type JourneyFile } from "@spots/domain/transfer/journey-file";
import { listNeeds } from "../growth/need.queries";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";
import { coveredSpot } from "./coverage.queries";

type Reader = Pick<Call["ctx"], "db" | "tenant">;

/**
 * The rows of a journey's draft, in order, without retired spots.
 * @throws NOT_FOUND for an unknown journey
 */
export async function getJourney(ctx: Reader, journeyId: Id) {
  const journey = await ctx.db.journey.findUnique({
    where: tenantKey(ctx, journeyId),
    include: {
      persona: { select: { id: true, name: true, hopes: true, worries: true, clues: true } },
      stages: {
        include: {
          touchpoints: true,
          spots: {
            where: { status: { not: "retired" } },
            include: {
              overrides: coveredSpot.overrides,
              inventors: { select: { member: { select: { name: true } } }, orderBy: { member: { name: "asc" } } },
            },
          },
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
    spots: stage.spots
      .toSorted(byPosition)
      .map(({ reviewOn, ...spot }) => ({ ...spot, reviewOn: dateAsDay(reviewOn) })),
  }));
  return { ...journey, stages };
}

/** What each spot of a journey needs, and the steps of its relay with their roles by name. */
async function readWork({ db, tenant }: Reader, journeyId: Id) {
  const spot = { stage: { journeyId } };
  const { businessId } = tenant;
  const spotIds = (await db.spot.findMany({ where: { businessId, ...spot }, select: { id: true } })).map(
    ({ id }) => id,
  );
  const needs = await listNeeds({ db, tenant }, spotIds);
  const steps = await db.relayDesignStep.findMany({
    where: { businessId, spotId: { in: spotIds } },
    select: { spotId: true, what: true, minutes: true, duty: { select: { name: true } } },
    orderBy: [{ spotId: "asc" }, { number: "asc" }],
  });
  return (spotId: Id) => ({
    needs: needs.filter((need) => need.spotId === spotId).map(({ topic }) => topic),
    relay: steps
      .filter((step) => step.spotId === spotId)
      .map(({ what, minutes, duty }) => ({ what, role: duty.name, minutes })),
  });
}

/**
 * The draft of a journey as a `JourneyDesign`.
 * @param opened the journeys that its stages open, in the order of a file's numbers
 * @throws NOT_FOUND for an unknown journey
 */
export async function readDesign(ctx: Reader, journeyId: Id, opened?: readonly Id[]) {
  const journey = await getJourney(ctx, journeyId);
  const assessments = await ctx.db.spotAssessment.findMany({
    where: { businessId: ctx.tenant.businessId, spot: { stage: { journeyId } } },
  });
  const assessed = new Map(
    assessments.map((row) => {
      const { spotId, ...assessment } = AssessSpot.parse(row);
      return [spotId, assessment];
    }),
  );
  const workOf = await readWork(ctx, journeyId);
  const stages = journey.stages.map((stage) => ({
    ...stage,
    spots: stage.spots.map((spot) => ({ ...spot, ...workOf(spot.id), assessment: assessed.get(spot.id) ?? null })),
  }));
  const opens = opened ?? [...new Set(stages.flatMap(({ opensId }) => opensId ?? []))];
  return { design: designOf({ ...journey, stages }, opens), opens };
}

/**
 * A journey as a file, with the journeys that its stages open.
 * @throws NOT_FOUND for an unknown journey
 */
export async function readJourneyFile({ ctx, input }: Call<ReadJourney>): Promise<JourneyFile> {
  const { design, opens } = await readDesign(ctx, input.journeyId);
  const opened = [];
  for (const id of opens) opened.push(withoutIds((await readDesign(ctx, id, [])).design));
  return fileOf(withoutIds(design), opened);
}

/** A draft as a template, with words and order only. @throws NOT_FOUND for an unknown journey */
export const readTemplate = async (ctx: Reader, journeyId: Id): Promise<JourneyFile> =>
  fileOf(templateOf((await readDesign(ctx, journeyId, [])).design));

/** The last published version; null before the first. */
export async function findLastVersion({ db, tenant }: Reader, journeyId: Id) {
  const version = await db.journeyVersion.findFirst({
    where: { businessId: tenant.businessId, journeyId },
    orderBy: { number: "desc" },
  });
  return version && { number: version.number, content: JourneySnapshot.parse(version.content) };
}

/** A version with the name of its publisher. @throws NOT_FOUND */
export async function getVersion({ db, tenant }: Reader, journeyId: Id, number: number) {
  const { businessId } = tenant;
  const version = await db.journeyVersion.findUnique({
    where: { businessId_journeyId_number: { businessId, journeyId, number } },
    include: { publisher: { select: { name: true } } },
  });
  if (!version) throw notFound();
  return { ...version, content: JourneySnapshot.parse(version.content) };
}
