import { type ReadGuidedPath, Step } from "@spots/domain/guided-path/guided-path";
import { standingAt } from "@spots/domain/guided-path/steps";
import { answersOf } from "@spots/domain/guided-path/stored-answers";
import { standingOf } from "@spots/domain/journey/coverage";
import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { dateAsDay } from "@spots/domain/kernel/time";
import { coveredSpotOf, listCoveredLocations } from "../journey/coverage.queries";
import { getJourney } from "../journey/design.queries";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";

type Reader = Pick<Call["ctx"], "db" | "tenant">;

/** @throws NOT_FOUND for an unknown or discarded path */
export async function getGuidedPath(ctx: Reader, guidedPathId: Id) {
  const guidedPath = await ctx.db.guidedPath.findUnique({
    where: { ...tenantKey(ctx, guidedPathId), droppedAt: null },
  });
  if (!guidedPath) throw notFound();
  return guidedPath;
}

/** @throws NOT_FOUND for an unknown task */
export async function getAction(ctx: Reader, actionId: Id) {
  const action = await ctx.db.actionStep.findUnique({ where: tenantKey(ctx, actionId) });
  if (!action) throw notFound();
  return action;
}

/**
 * All guided paths: those in progress first, then the finished ones, newest first in each group.
 */
export async function listGuidedPaths({ ctx }: Pick<Call, "ctx">) {
  const rows = await ctx.db.guidedPath.findMany({
    where: { businessId: ctx.tenant.businessId, droppedAt: null },
    include: {
      journey: { select: { name: true } },
      by: { select: { name: true } },
      actions: { select: { doneAt: true } },
    },
    orderBy: [{ changedAt: "desc" }, { id: "desc" }],
    take: 200,
  });
  const paths = rows.map(({ id, journey, by, step, answers, changedAt, finishedAt, spotIds, actions }) => {
    const told = answersOf(answers);
    return {
      id,
      journey: journey.name,
      by: by.name,
      step: standingAt(Step.parse(step), told),
      promise: told.promise.text,
      names: told.candidates.drafts.map(({ name }) => name).filter(Boolean),
      changedAt,
      finishedAt,
      spotCount: spotIds.length,
      openActions: actions.filter(({ doneAt }) => doneAt === null).length,
    };
  });
  return {
    open: paths.filter(({ finishedAt }) => finishedAt === null),
    finished: paths.filter(({ finishedAt }) => finishedAt !== null),
  };
}

/**
 * One guided path with everything that its screens and its printout show.
 * @throws NOT_FOUND for an unknown path
 */
export async function readGuidedPath({ ctx, input }: Call<ReadGuidedPath>) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  const guidedPath = await getGuidedPath(ctx, input.guidedPathId);
  const journey = await getJourney(ctx, guidedPath.journeyId);
  const by = await db.member.findUnique({ where: tenantKey(ctx, guidedPath.beganBy), select: { name: true } });
  const promises = await db.brandPromise.findMany({
    where: { businessId },
    select: { id: true, text: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 6,
  });
  const spots = await db.spot.findMany({
    where: { businessId, id: { in: guidedPath.spotIds } },
    select: { id: true, name: true, status: true, talkLine: true, stage: { select: { name: true } } },
  });
  const actions = await db.actionStep.findMany({
    where: { businessId, guidedPathId: guidedPath.id },
    select: { id: true, text: true, dueOn: true, doneAt: true, member: { select: { id: true, name: true } } },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
  });
  const answers = answersOf(guidedPath.answers);
  const locationIds = (await listCoveredLocations(ctx)).map(({ id }) => id);
  return {
    id: guidedPath.id,
    journey: { id: journey.id, name: journey.name },
    stages: journey.stages.map((stage) => ({
      id: stage.id,
      name: stage.name,
      feeling: stage.feeling,
      standing: standingOf({ spots: stage.spots.map(coveredSpotOf) }, locationIds),
      touchpoints: stage.touchpoints.map(({ id, name, weight, isTruth }) => ({ id, name, weight, isTruth })),
    })),
    promises,
    answers,
    step: standingAt(Step.parse(guidedPath.step), answers),
    by: by?.name ?? "",
    beganAt: guidedPath.beganAt,
    changedAt: guidedPath.changedAt,
    finishedAt: guidedPath.finishedAt,
    spots: guidedPath.spotIds.flatMap((id) => spots.filter((spot) => spot.id === id)),
    actions: actions.map((action) => ({ ...action, dueOn: dateAsDay(action.dueOn) })),
  };
}
