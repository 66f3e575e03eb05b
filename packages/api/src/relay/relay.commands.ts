import { stepTime } from "@spots/domain/delivery/moment-life";
import { undoMinutes } from "@spots/domain/delivery/moment-undo";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import type {
  AcceptRelayStep,
  AskRelayStep,
  FinishRelayStep,
  RefuseRelayStep,
  UndoRelayAct,
} from "@spots/domain/relay/relay";
import { StoredSteps } from "@spots/domain/relay/relay";
import { type RelayAct, type RelayStepState, stepsAfter, unstartedSteps } from "@spots/domain/relay/relay-life";
import { getDuty } from "../delivery/duty.queries";
import { advanceMoment, lockMember, lockMembers, lockMoment } from "../delivery/moment-step.commands";
import type { Call } from "../trpc/context";
import { getRelay, type RelayRow } from "./relay.queries";
import { checkRuns, lockRelay, statesOf, writeAct } from "./relay-step.commands";
import { releaseRelays } from "./release-relays.commands";
import { isRoleThere } from "./role.queries";
import { lockAsked } from "./whom.commands";

type Ctx = Call["ctx"];
type Sent = { readonly actId: string; readonly at: Date };

/**
 * Does something with a step of a locked relay. An act that is done already changes nothing.
 * @throws CONFLICT as `stepsAfter`, with the name of whoever has the step
 */
async function actOn(ctx: Ctx, relay: RelayRow, act: RelayAct, { actId, at }: Sent) {
  const before = statesOf(relay);
  try {
    const next = stepsAfter(before, act);
    if (next === before) return relay;
    return await writeAct(ctx, relay, next, { actId, kind: act.kind, step: act.number, at });
  } catch (error) {
    if (!(error instanceof DomainError) || error.reason !== "relayTaken") throw error;
    throw new DomainError("CONFLICT", "relayTaken", {
      values: { by: relay.steps[act.number - 1]?.member?.name ?? "" },
    });
  }
}

/** Whether somebody works in the role of the step after this one. */
async function isNextThere(ctx: Ctx, relay: RelayRow, number: number): Promise<boolean> {
  const next = relay.steps[number];
  if (!next || next.dutyId === null) return true;
  return isRoleThere(ctx, relay.locationId, next.dutyId, ctx.now());
}

/**
 * Asks another role or a person for a step that nobody has taken.
 * @throws NOT_FOUND for staff who do not have the moment; CONFLICT when somebody has the step
 */
export async function askStep({ ctx, input }: Call<AskRelayStep>) {
  const { number, dutyId, memberId } = input;
  const at = stepTime(input.at, ctx.now());
  const known = await getRelay(ctx, input.relayId);
  if (memberId !== null && memberId !== ctx.member.id) await lockAsked(ctx, memberId, known.locationId);
  if (dutyId !== null) await getDuty(ctx, dutyId);
  const { relay, standing, isSent } = await lockRelay(ctx, input, at);
  if (isSent) return relay;
  if (standing !== "asker") throw notFound();
  checkRuns(relay);
  const isThere = dutyId === null || (await isRoleThere(ctx, relay.locationId, dutyId, ctx.now()));
  const act = { kind: "ask", number, at: ctx.now(), dutyId, askedMemberId: memberId, isThere } as const;
  return actOn(ctx, relay, act, { actId: input.actId, at });
}

/**
 * Takes a step. The first has it; taking one's own changes nothing.
 * @throws NOT_FOUND for a member of whom it is not asked; CONFLICT `relayTaken` when somebody was
 * first
 */
export async function acceptStep({ ctx, input }: Call<AcceptRelayStep>) {
  const { member } = ctx;
  const at = stepTime(input.at, ctx.now());
  await lockMember(ctx, member.id);
  const { relay, standing, isSent } = await lockRelay(ctx, input, at);
  if (isSent) return relay;
  checkRuns(relay);
  const asAsker = standing === "asker";
  const act = { kind: "accept", number: input.number, at: ctx.now(), memberId: member.id, asAsker } as const;
  return actOn(ctx, relay, act, { actId: input.actId, at });
}

/** Says no to a step, with a reason that whoever has the moment reads. */
export async function refuseStep({ ctx, input }: Call<RefuseRelayStep>) {
  const { number, reason, actId } = input;
  const at = stepTime(input.at, ctx.now());
  const { relay, isSent } = await lockRelay(ctx, input, at);
  if (isSent) return relay;
  checkRuns(relay);
  return actOn(ctx, relay, { kind: "refuse", number, at: ctx.now(), memberId: ctx.member.id, reason }, { actId, at });
}

/**
 * Reports a step as done, and asks for the next one. Whoever accepted it may report it after the
 * moment was delivered; nothing changes then.
 */
export async function finishStep({ ctx, input }: Call<FinishRelayStep>) {
  const { member } = ctx;
  const { number, actId } = input;
  const at = stepTime(input.at, ctx.now());
  await lockMember(ctx, member.id);
  const { relay, standing, isSent } = await lockRelay(ctx, input, at);
  if (isSent) return relay;
  if (relay.moment.status === "delivered" && relay.steps[number - 1]?.memberId === member.id) return relay;
  checkRuns(relay);
  const isThere = await isNextThere(ctx, relay, number);
  const asAsker = standing === "asker";
  const act = { kind: "finish", number, at: ctx.now(), memberId: member.id, asAsker, isThere } as const;
  return actOn(ctx, relay, act, { actId, at });
}

const listActs = ({ db, tenant: { businessId } }: Ctx, relayId: Id) =>
  db.relayAct.findMany({ where: { businessId, relayId }, orderBy: { number: "asc" } });

/** Whom the steps are asked of by name, and who has taken them. */
const peopleOf = (steps: readonly RelayStepState[]): readonly Id[] => [
  ...new Set(steps.flatMap(({ memberId, askedMemberId }) => [memberId, askedMemberId].flatMap((id) => id ?? []))),
];

/** The steps before a relay's last act; null before the second. */
function stepsBefore(acts: Awaited<ReturnType<typeof listActs>>): readonly RelayStepState[] | null {
  const before = acts.at(-2);
  return before ? StoredSteps.parse(before.steps) : null;
}

/**
 * Undoes one's own act, the relay's last, within a time limit: the steps are as before it. Undoing
 * the start cancels the moment that it made; one that was there before stays, and its relay can be
 * started again. Repeating an undo changes nothing.
 * @throws NOT_FOUND; CONFLICT when another act followed, or the time limit is over
 */
export async function undoAct({ ctx, input }: Call<UndoRelayAct>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const { relayId, actId } = input;
  // Members are locked before the moment, as by every act: nobody with a step leaves meanwhile.
  await lockMembers(ctx, peopleOf(stepsBefore(await listActs(ctx, relayId)) ?? []));
  const moment = await lockMoment(ctx, relayId);
  const relay = await getRelay(ctx, relayId);
  const acts = await listActs(ctx, relayId);
  const wrong = acts.findLast(({ id, kind }) => id === input.undoes || (kind === "start" && input.undoes === relayId));
  if (!wrong || wrong.byMemberId !== member.id || wrong.undoesId !== null) throw notFound();
  const sent = acts.find(({ id }) => id === actId);
  if (sent) return relay;
  checkRuns(relay);
  const isOver = ctx.now().getTime() - wrong.at.getTime() > undoMinutes * 60_000;
  if (isOver || acts.at(-1)?.id !== wrong.id) throw new DomainError("CONFLICT", "relayMovedOn");
  const isMadeByIt = { businessId, id: relayId, momentId: relayId };
  if (wrong.kind === "start" && (await db.momentStep.findFirst({ where: isMadeByIt }))) {
    await advanceMoment(ctx, moment, { stepId: actId, to: "cancelled", at: ctx.now() });
    return getRelay(ctx, relayId);
  }
  const before = wrong.kind === "start" ? null : stepsBefore(acts);
  const steps = before ?? unstartedSteps(statesOf(relay));
  const written = { actId, kind: "undo", step: wrong.step, at: ctx.now(), undoesId: wrong.id } as const;
  const undone = await writeAct(ctx, relay, steps, written);
  // Whoever has a step again, or is asked again, may have left since.
  for (const memberId of peopleOf(steps)) await releaseRelays(ctx, memberId);
  return undone;
}
