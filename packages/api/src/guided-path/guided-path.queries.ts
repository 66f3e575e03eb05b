import { answersOf, type ReadFinding, Step } from "@spots/domain/guided-path/guided-path";
import { standingAt } from "@spots/domain/guided-path/steps";
import { standingOf } from "@spots/domain/journey/coverage";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { coveredSpotOf, listCoveredLocations } from "../journey/coverage.queries";
import { getJourney } from "../journey/design.queries";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";

type Reader = Pick<Call["ctx"], "db" | "tenant">;

/** @throws NOT_FOUND when it is not ours */
export async function getFinding(ctx: Reader, findingId: Id) {
  const finding = await ctx.db.finding.findUnique({ where: tenantKey(ctx, findingId) });
  if (!finding) throw notFound();
  return finding;
}

/** As `getFinding`, and no other hand changes it before this one is done. @throws CONFLICT when it is finished */
export async function getOpenFinding(ctx: Reader, findingId: Id) {
  const { businessId } = ctx.tenant;
  await ctx.db
    .$queryRaw`select id from finding where business_id = ${businessId}::uuid and id = ${findingId}::uuid for update`;
  const finding = await getFinding(ctx, findingId);
  if (finding.finishedAt !== null) throw new DomainError("CONFLICT", "findingFinished");
  return finding;
}

/** @throws NOT_FOUND when it is not ours */
export async function getAction(ctx: Reader, actionId: Id) {
  const action = await ctx.db.findingAction.findUnique({ where: tenantKey(ctx, actionId) });
  if (!action) throw notFound();
  return action;
}

/** Every walk: those still on the way first, then the finished ones, each with the newest first. */
export async function listFindings({ ctx }: Pick<Call, "ctx">) {
  const rows = await ctx.db.finding.findMany({
    where: { businessId: ctx.tenant.businessId },
    include: {
      journey: { select: { name: true } },
      by: { select: { name: true } },
      actions: { select: { doneAt: true } },
    },
    orderBy: [{ changedAt: "desc" }, { id: "desc" }],
    take: 200,
  });
  const walks = rows.map(({ id, journey, by, step, answers, changedAt, finishedAt, spotIds, actions }) => {
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
    open: walks.filter(({ finishedAt }) => finishedAt === null),
    finished: walks.filter(({ finishedAt }) => finishedAt !== null),
  };
}

/** One walk with all that its screens and its page on paper show. @throws NOT_FOUND when it is not ours */
export async function readFinding({ ctx, input }: Call<ReadFinding>) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  const finding = await getFinding(ctx, input.findingId);
  const journey = await getJourney(ctx, finding.journeyId);
  const by = await db.member.findUnique({ where: tenantKey(ctx, finding.beganBy), select: { name: true } });
  const promises = await db.promise.findMany({
    where: { businessId },
    select: { id: true, text: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 6,
  });
  const spots = await db.spot.findMany({
    where: { businessId, id: { in: finding.spotIds } },
    select: { id: true, name: true, status: true, talkLine: true, stage: { select: { name: true } } },
  });
  const actions = await db.findingAction.findMany({
    where: { businessId, findingId: finding.id },
    select: { id: true, text: true, dueOn: true, doneAt: true, member: { select: { id: true, name: true } } },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
  });
  const answers = answersOf(finding.answers);
  const locationIds = (await listCoveredLocations(ctx)).map(({ id }) => id);
  return {
    id: finding.id,
    journey: { id: journey.id, name: journey.name },
    stages: journey.stages.map((stage) => ({
      id: stage.id,
      name: stage.name,
      feeling: stage.feeling,
      standing: standingOf({ spots: stage.spots.map(coveredSpotOf) }, locationIds),
      touchpoints: stage.touchpoints.map(({ id, name }) => ({ id, name })),
    })),
    promises,
    answers,
    step: standingAt(Step.parse(finding.step), answers),
    by: by?.name ?? "",
    beganAt: finding.beganAt,
    changedAt: finding.changedAt,
    finishedAt: finding.finishedAt,
    spots: finding.spotIds.flatMap((id) => spots.filter((spot) => spot.id === id)),
    actions: actions.map((action) => ({ ...action, dueOn: action.dueOn.toISOString().slice(0, 10) })),
  };
}
