import { DomainError } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import type { SpotStatus } from "@spots/domain/spot/spot";
import type { AdvanceSpot, AssessSpot, RetireSpot } from "@spots/domain/spot/spot-life";
import { isOut, mayStep } from "@spots/domain/spot/spot-status";
import { isPressured } from "../insight/pressure.queries";
import type { Call } from "../trpc/context";
import { lockRow } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { getSpot } from "./spot.queries";
import { trialOf } from "./trial.queries";

/** Stores a status change of a spot, with member, time and reason. */
export async function changeSpotStatus(
  { db, tenant, member, now }: Call["ctx"],
  spot: { readonly id: Id; readonly status: SpotStatus },
  step: { readonly id: Id; readonly to: SpotStatus; readonly why: string; readonly despitePressure?: string },
): Promise<void> {
  const { businessId } = tenant;
  const { id, to, why, despitePressure = "" } = step;
  const facts = { businessId, id, spotId: spot.id, from: spot.status, to, why, despitePressure };
  await db.spotStep.create({ data: { ...facts, byMemberId: member.id, at: now() } });
}

/** @throws CONFLICT while the spot has open moments; they must be cancelled or delivered first */
async function checkNothingOut({ db, tenant }: Call["ctx"], spotId: string) {
  const count = await db.moment.count({
    where: { businessId: tenant.businessId, spotId, status: { in: ["offered", "accepted"] } },
  });
  if (count > 0) throw new DomainError("CONFLICT", "momentsOut", { values: { count } });
}

/**
 * @throws CONFLICT when one of these stages would have more live spots and pilots than the business
 * allows
 */
export async function checkRoom(
  { db, tenant }: Call["ctx"],
  stages: readonly { readonly name: string; readonly count: number }[],
): Promise<void> {
  const { mostLive } = await db.business.findUniqueOrThrow({
    where: { id: tenant.businessId },
    select: { mostLive: true },
  });
  const full = stages.find(({ count }) => count > mostLive);
  if (full)
    throw new DomainError("CONFLICT", "stageIsFull", {
      values: { stage: full.name, count: full.count, most: mostLive },
    });
}

/** `checkRoom` for one more spot on a stage. */
export async function checkRoomForOne(ctx: Call["ctx"], stageId: Id): Promise<void> {
  const { name, _count } = await ctx.db.stage.findUniqueOrThrow({
    where: tenantKey(ctx, stageId),
    select: { name: true, _count: { select: { spots: { where: { status: { in: ["pilot", "live"] } } } } } },
  });
  await checkRoom(ctx, [{ name, count: _count.spots + 1 }]);
}

/**
 * The reason to store when a spot whose customers feel pressured more than the others goes live;
 * empty for every other step. Only owners may make a spot live (`journey.publish`), so the reason
 * is an owner's.
 * @throws CONFLICT without it
 */
async function reasonDespitePressure(ctx: Call["ctx"], { spotId, to, despitePressure }: AdvanceSpot): Promise<string> {
  if (to !== "live" || !(await isPressured(ctx, spotId))) return "";
  if (despitePressure === "")
    throw new DomainError("CONFLICT", "pressureNeedsReason", { fields: { despitePressure: "required" } });
  return despitePressure;
}

/**
 * Changes a spot's status with a reason: from trial to live and back, or back from retired.
 * @throws CONFLICT when a trial without deliveries or answers would go live and the call does not
 * confirm that, or when its customers feel pressured and the owner does not say why it goes live
 * all the same
 */
export async function advanceSpot({ ctx, input }: Call<AdvanceSpot>) {
  const { db } = ctx;
  await lockRow(ctx, "spot", input.spotId);
  const spot = await getSpot(ctx, input.spotId);
  if (spot.status === input.to) return { id: spot.id };
  if (!mayStep(spot.status, input.to)) throw new DomainError("CONFLICT", "noSuchStep");
  const trial = await trialOf(ctx, spot);
  if (input.to === "live" && trial && !trial.isShown && !input.isUnshown)
    throw new DomainError("CONFLICT", "trialShowsNothing");
  const despitePressure = await reasonDespitePressure(ctx, input);
  if (isOut(input.to) && !isOut(spot.status)) await checkRoomForOne(ctx, spot.stageId);
  await db.spot.update({ where: tenantKey(ctx, spot.id), data: { status: input.to } });
  await changeSpotStatus(ctx, spot, { ...input, despitePressure });
  record(ctx, {
    type: "spot.advanced",
    subjectId: spot.id,
    before: { status: spot.status },
    after: {
      name: spot.name,
      status: input.to,
      why: input.why,
      ...(despitePressure === "" ? {} : { despitePressure }),
      ...(trial ? { delivered: trial.delivered, answers: trial.answers, mentions: trial.mentions } : {}),
    },
  });
  return { id: spot.id };
}

/**
 * Retires a spot, with the reason. Its deliveries and mentions stay.
 * @throws CONFLICT while it has open moments
 */
export async function retireSpot({ ctx, input }: Call<RetireSpot>) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  await lockRow(ctx, "spot", input.spotId);
  const spot = await getSpot(ctx, input.spotId);
  if (spot.status === "retired") return { id: spot.id };
  await checkNothingOut(ctx, spot.id);
  await db.spot.update({ where: tenantKey(ctx, spot.id), data: { status: "retired" } });
  await db.spotVersion.updateMany({
    where: { businessId, spotId: spot.id, endedAt: null },
    data: { endedAt: ctx.now() },
  });
  await changeSpotStatus(ctx, spot, { id: ctx.newId(), to: "retired", why: input.reason });
  record(ctx, {
    type: "spot.retired",
    subjectId: spot.id,
    before: { status: spot.status },
    after: { name: spot.name, reason: input.reason },
  });
  return { id: spot.id };
}

/**
 * Stores the assessment of a spot: scores with evidence, qualities, and competitors with something
 * similar.
 */
export async function assessSpot({ ctx, input }: Call<AssessSpot>) {
  const { businessId } = ctx.tenant;
  const spot = await getSpot(ctx, input.spotId);
  const { distinctive, distinctiveEvidence, unforgettable, unforgettableEvidence, defendable, defendableEvidence } =
    input;
  const said = {
    distinctive,
    distinctiveEvidence,
    unforgettable,
    unforgettableEvidence,
    defendable,
    defendableEvidence,
    qualities: input.qualities,
    equivalents: input.equivalents,
    updatedAt: ctx.now(),
  };
  await ctx.db.spotAssessment.upsert({
    where: { businessId_spotId: { businessId, spotId: spot.id } },
    create: { businessId, spotId: spot.id, ...said },
    update: said,
  });
  record(ctx, {
    type: "spot.assessed",
    subjectId: spot.id,
    after: { name: spot.name, distinctive, unforgettable, defendable },
  });
  return { id: spot.id };
}
