import { JourneySnapshot } from "@spots/domain/journey/design";
import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { type Backing, BackingStatuses, backingStatus, standingOf, tracesOf } from "@spots/domain/strategy/backing";
import { keptBeneath } from "../insight/promises.queries";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";

type Reader = Pick<Call["ctx"], "db" | "tenant">;

/** @throws NOT_FOUND for an unknown promise */
export async function getBrandPromise({ db, tenant }: Reader, brandPromiseId: Id) {
  const promise = await db.brandPromise.findUnique({
    where: tenantKey({ tenant }, brandPromiseId),
  });
  if (!promise) throw notFound();
  return promise;
}

const stageWithJourney = {
  select: { name: true, journey: { select: { id: true, name: true, archivedAt: true } } },
} as const;

/** The touchpoints in the last version of some journeys. */
async function publishedTouchpoints({ db, tenant }: Reader, journeyIds: readonly Id[]): Promise<ReadonlySet<Id>> {
  const versions = await db.journeyVersion.findMany({
    where: { businessId: tenant.businessId, journeyId: { in: [...journeyIds] } },
    orderBy: [{ journeyId: "asc" }, { number: "desc" }],
    distinct: ["journeyId"],
    select: { content: true },
  });
  const contents = versions.map(({ content }) => JourneySnapshot.parse(content));
  return new Set(
    contents.flatMap(({ stages }) => stages.flatMap(({ touchpoints }) => touchpoints.map(({ id }) => id))),
  );
}

type Stage = { readonly name: string; readonly journey: { id: string; name: string; archivedAt: Date | null } };

const whereOf = ({ name, journey }: Stage) => ({ stage: name, journeyId: journey.id, journey: journey.name });
const isThere = ({ journey }: Stage): boolean => journey.archivedAt === null;

/**
 * The brand promises with their linked touchpoints and spots, their standing, and how often the
 * promises to customers beneath them were kept; those without backing first.
 */
export async function listBrandPromises({ ctx }: Pick<Call, "ctx">) {
  const promises = await ctx.db.brandPromise.findMany({
    where: { businessId: ctx.tenant.businessId },
    include: {
      backings: {
        include: {
          touchpoint: { select: { id: true, name: true, stageId: true, stage: stageWithJourney } },
          spot: {
            select: {
              id: true,
              name: true,
              status: true,
              stageId: true,
              stage: stageWithJourney,
              touchpoint: { select: { id: true, name: true, stageId: true, stage: stageWithJourney } },
            },
          },
        },
        orderBy: { id: "asc" },
      },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const touched = promises.flatMap(({ backings: links }) => links.flatMap(({ touchpoint }) => touchpoint ?? []));
  const published = await publishedTouchpoints(
    ctx,
    touched.map(({ stage }) => stage.journey.id),
  );
  const spotsThere = await ctx.db.spot.findMany({
    where: { businessId: ctx.tenant.businessId, touchpointId: { in: touched.map(({ id }) => id) } },
    select: { id: true, touchpointId: true },
  });
  const beneath = await keptBeneath(
    ctx,
    promises.map(({ id, backings: links }) => ({
      id,
      spotIds: links.flatMap(({ spot, touchpoint }) =>
        spot ? [spot.id] : spotsThere.flatMap((each) => (each.touchpointId === touchpoint?.id ? [each.id] : [])),
      ),
    })),
  );
  const told = promises.map(({ id, text, madeIn, backings: links }) => {
    const touchpoints = links.flatMap(({ touchpoint }) => (touchpoint ? [touchpoint] : []));
    const spots = links.flatMap(({ spot }) => (spot ? [spot] : []));
    const touchpointBacking = (touchpoint: { id: Id; stage: Stage }): Backing => ({
      kind: "touchpoint",
      isThere: isThere(touchpoint.stage),
      isPublished: published.has(touchpoint.id),
    });
    const spotBacking = ({ stage, status }: (typeof spots)[0]): Backing => ({
      kind: "spot",
      isThere: isThere(stage),
      status,
    });
    const linkTo = (thing: Id) => links.find((link) => (link.touchpointId ?? link.spotId) === thing)?.id ?? null;
    return {
      id,
      text,
      madeIn,
      /** How often promises to customers at its spots were kept in time, in the last 90 days. */
      kept: beneath.get(id) ?? null,
      how: backingStatus([...touchpoints.map(touchpointBacking), ...spots.map(spotBacking)]),
      traces: tracesOf(touchpoints, spots).map(({ touchpoint, spot }) => ({
        ...whereOf(spot === null ? touchpoint.stage : spot.stage),
        touchpoint: touchpoint && {
          id: touchpoint.id,
          name: touchpoint.name,
          backingId: linkTo(touchpoint.id),
          standing: standingOf(touchpointBacking(touchpoint)),
        },
        spot: spot && {
          id: spot.id,
          name: spot.name,
          status: spot.status,
          backingId: linkTo(spot.id),
          standing: standingOf(spotBacking(spot)),
        },
      })),
    };
  });
  const urgency = (how: (typeof told)[0]["how"]) => -BackingStatuses.indexOf(how);
  return told.toSorted((a, b) => urgency(a.how) - urgency(b.how));
}
