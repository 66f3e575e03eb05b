import { mayActAt } from "@spots/domain/access/object-rules";
import { stepTime } from "@spots/domain/delivery/moment-life";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import type { StartRelay } from "@spots/domain/relay/relay";
import { relayDue, startedSteps } from "@spots/domain/relay/relay-life";
import { StepTexts } from "@spots/domain/relay/step-texts";
import { getDuty } from "../delivery/duty.queries";
import { findMoment, getOpenLocation } from "../delivery/moment.queries";
import { advanceMoment, lockMember, lockMoment } from "../delivery/moment-step.commands";
import { visitOfPromise } from "../delivery/visit.commands";
import { readOverride } from "../spot/override.queries";
import { getSpot } from "../spot/spot.queries";
import type { Call } from "../trpc/context";
import { lockRow } from "../writing/lock";
import { tenantKey } from "../writing/tenant-key";
import { findRelay, getRelay } from "./relay.queries";
import { findDesign } from "./relay-design.queries";
import { statesOf, writeAct } from "./relay-step.commands";
import { isRoleThere } from "./role.queries";
import { lockAsked } from "./whom.commands";

type Ctx = Call["ctx"];
type Of = { readonly id: Id; readonly spotId: Id; readonly locationId: Id };

/**
 * Locks the member's own open moment of this id, and accepts it.
 * @throws NOT_FOUND for a colleague's, and one of another spot or location; CONFLICT when it is
 * over
 */
async function takeMoment(ctx: Ctx, { id, spotId, locationId }: Of) {
  const moment = await lockMoment(ctx, id);
  const isOfThis = moment.spotId === spotId && moment.locationId === locationId;
  if (moment.memberId !== ctx.member.id || !isOfThis) throw notFound();
  await advanceMoment(ctx, moment, { stepId: ctx.newId(), to: "accepted", at: ctx.now() });
}

type Designed = { readonly dutyId: Id | null; readonly askedMemberId?: Id | null; readonly minutes: number };

/** Of whom each step is asked: the first of whom `instead` names. */
const asAsked = (steps: readonly Designed[], instead: StartRelay["instead"]) =>
  steps.map(({ dutyId, askedMemberId = null, minutes }, index) =>
    index === 0 && instead
      ? { dutyId: instead.dutyId, askedMemberId: instead.memberId, minutes }
      : { dutyId, askedMemberId, minutes },
  );

/**
 * Starts the relay of a live spot: its moment is the member's, and the first step is asked of its
 * role, or of whom `instead` names. Where nobody works in the role, the step says so and nobody is
 * asked. Sending it again changes nothing.
 * @throws NOT_FOUND; CONFLICT for a spot that is not live, is off at the location or has no relay
 */
export async function startRelay({ ctx, input }: Call<StartRelay>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const { id, instead } = input;
  const there = await findRelay(ctx, id);
  if (there && there.startedById !== member.id) throw notFound();
  if (there && (there.steps[0]?.status !== "waiting" || there.moment.status === "cancelled")) return there;
  const location = await getOpenLocation(ctx, input.locationId);
  const locationId = location.id;
  if (!mayActAt(member, locationId)) throw notFound();
  await lockMember(ctx, member.id);
  if (instead?.memberId != null && instead.memberId !== member.id) await lockAsked(ctx, instead.memberId, locationId);
  if (instead?.dutyId != null) await getDuty(ctx, instead.dutyId);
  await lockRow(ctx, "spot", input.spotId, "share");
  const spot = await getSpot(ctx, input.spotId);
  if (spot.status !== "live" && spot.status !== "pilot")
    throw new DomainError("CONFLICT", "spotNotLive", { fields: { spotId: "spotNotLive" } });
  if ((await readOverride(ctx, spot.id, locationId)).isOff)
    throw new DomainError("CONFLICT", "spotOffHere", { fields: { spotId: "spotOffHere" } });
  const design = await findDesign(ctx, spot.id);
  if (design.steps.length === 0) throw new DomainError("CONFLICT", "relayNotDesigned");
  const now = ctx.now();
  const startedAt = stepTime(input.startedAt, now);
  const dueAt = relayDue(design.steps, startedAt);
  if (await findMoment(ctx, id)) await takeMoment(ctx, { id, spotId: spot.id, locationId });
  else {
    const visitId = await visitOfPromise(ctx, { locationId, place: input.place, at: startedAt }, input.visit);
    await db.moment.create({
      data: {
        ...{ businessId, id, spotId: spot.id, spotVersion: spot.version, memberId: member.id, locationId, visitId },
        ...{ whereExactly: input.place || (input.visit?.place ?? ""), dueAt, status: "accepted" },
      },
    });
    await db.momentStep.create({
      data: { businessId, id, momentId: id, status: "accepted", at: startedAt, byMemberId: member.id },
    });
  }
  const steps = asAsked(there?.steps ?? design.steps, instead);
  const role = steps[0]?.dutyId ?? null;
  const isThere = role === null || (await isRoleThere(ctx, locationId, role, now));
  const started = startedSteps(steps, now, { isThere });
  const written = { kind: "start", step: 0, at: startedAt } as const;
  if (there) {
    // Its start was undone. It runs with the steps with which it was started first.
    await db.relay.update({ where: tenantKey(ctx, id), data: { startedAt, dueAt: relayDue(there.steps, startedAt) } });
    return writeAct(ctx, there, started, { ...written, actId: ctx.newId() });
  }
  await db.relay.create({
    data: { businessId, id, spotId: spot.id, locationId, startedById: member.id, startedAt, dueAt },
  });
  await db.relayStep.createMany({
    data: started.map((step, index) => ({
      ...{ businessId, relayId: id, number: index + 1, what: design.steps[index]?.what ?? "", ...step },
      translations: StepTexts.parse(design.steps[index]?.translations),
    })),
  });
  const relay = await getRelay(ctx, id);
  return writeAct(ctx, relay, statesOf(relay), { ...written, actId: id });
}
