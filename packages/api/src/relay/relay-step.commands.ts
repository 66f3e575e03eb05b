import { mayAct, type RelayStanding } from "@spots/domain/access/relay-rules";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { EventType } from "@spots/domain/kernel/events";
import type { Id } from "@spots/domain/kernel/ids";
import type { RelayActKind } from "@spots/domain/relay/kinds";
import type { RelayStepState } from "@spots/domain/relay/relay-life";
import { lockMoment } from "../delivery/moment-step.commands";
import type { Call } from "../trpc/context";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { getRelay, type RelayRow } from "./relay.queries";
import { rolesAt } from "./role.queries";

type Ctx = Call["ctx"];

/** The state of a relay's steps, as the domain reads it. */
export const statesOf = (relay: Pick<RelayRow, "steps">): readonly RelayStepState[] =>
  relay.steps.map(({ status, dutyId, askedMemberId, memberId, minutes, askedAt, dueAt, reason }) => ({
    ...{ status, dutyId, askedMemberId, memberId, minutes, askedAt, dueAt, reason },
  }));

/** What the member is to this step of a relay. */
async function standingOf(ctx: Ctx, relay: RelayRow, number: number, at: Date): Promise<RelayStanding> {
  const step = relay.steps[number - 1];
  if (!step) throw notFound();
  const { locationId, moment } = relay;
  const asked = { locationId, dutyId: step.dutyId, askedMemberId: step.askedMemberId, memberId: step.memberId };
  return mayAct(ctx.member, { ...asked, askerId: moment.memberId }, await rolesAt(ctx, locationId, at));
}

/**
 * Locks a relay and reads it: its moment's lock lets one transaction at a time change either.
 * @returns the relay, what the member is to the step, and whether the act was stored before
 * @throws NOT_FOUND for an unknown relay, and for a member who has nothing to do with the step
 */
export async function lockRelay(ctx: Ctx, input: { relayId: Id; actId: Id; number: number }, at: Date) {
  await lockMoment(ctx, input.relayId);
  const relay = await getRelay(ctx, input.relayId);
  const sent = await ctx.db.relayAct.findUnique({ where: tenantKey(ctx, input.actId) });
  if (sent && (sent.relayId !== relay.id || sent.byMemberId !== ctx.member.id)) throw notFound();
  const standing = await standingOf(ctx, relay, input.number, at);
  if (standing === null && !sent) throw notFound();
  return { relay, standing, isSent: sent !== null };
}

/** @throws CONFLICT `relayEnded` when the moment is over */
export function checkRuns({ moment }: RelayRow): void {
  if (moment.status !== "offered" && moment.status !== "accepted")
    throw new DomainError("CONFLICT", "relayEnded", { values: { status: moment.status } });
}

type Written = {
  readonly actId: Id;
  readonly kind: RelayActKind;
  /** The step it is about; 0: the start. */
  readonly step: number;
  readonly at: Date;
  readonly undoesId?: Id;
};

const typeOf: Readonly<Record<RelayActKind, EventType>> = {
  start: "relay.started",
  ask: "relay.asked",
  accept: "relay.accepted",
  refuse: "relay.refused",
  finish: "relay.passedOn",
  release: "relay.released",
  undo: "relay.undone",
};

/** Stores the steps of a locked relay after an act, and records the event. */
export async function writeAct(ctx: Ctx, relay: RelayRow, next: readonly RelayStepState[], written: Written) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const { actId, kind, step, at, undoesId = null } = written;
  const last = await db.relayAct.aggregate({ where: { businessId, relayId: relay.id }, _max: { number: true } });
  await db.relayAct.create({
    data: {
      ...{ businessId, id: actId, relayId: relay.id, number: (last._max.number ?? 0) + 1, kind, step, at },
      ...{ byMemberId: member.id, undoesId },
      steps: next.map(({ askedAt, dueAt, ...each }) => ({
        ...each,
        askedAt: askedAt?.toISOString() ?? null,
        dueAt: dueAt?.toISOString() ?? null,
      })),
    },
  });
  const before = statesOf(relay);
  for (const [index, state] of next.entries()) {
    const was = before[index];
    if (JSON.stringify(state) === JSON.stringify(was)) continue;
    const isAskedAnew = state.askedAt?.getTime() !== was?.askedAt?.getTime();
    await db.relayStep.update({
      where: { businessId_relayId_number: { businessId, relayId: relay.id, number: index + 1 } },
      data: { ...state, ...(isAskedAnew ? { toldAt: null } : {}) },
    });
  }
  const about = relay.steps[step - 1];
  record(ctx, {
    type: typeOf[kind],
    subjectId: relay.id,
    after: {
      ...{ name: relay.spot.name, locationId: relay.locationId, number: step, what: about?.what ?? "" },
      statuses: next.map(({ status }) => status),
    },
  });
  return getRelay(ctx, relay.id);
}
