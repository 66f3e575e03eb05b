import { mayActAt, mayDeliver } from "@spots/domain/access/object-rules";
import { type AnswerProposal, mostWaiting, type ProposeChange } from "@spots/domain/delivery/proposal";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Call } from "../trpc/context";
import { lockRow } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { getMoment } from "./moment.queries";

/**
 * Suggests a change of the spot of one's own moment. Sending it again changes nothing.
 * @throws NOT_FOUND; CONFLICT `tooManyWaiting` while `mostWaiting` of the member have no answer
 */
export async function proposeChange({ ctx, input }: Call<ProposeChange>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const { id, momentId, text } = input;
  const moment = await getMoment(ctx, momentId);
  if (!mayDeliver(member, moment) || moment.spot === null) throw notFound();
  await lockRow(ctx, "member", member.id);
  const there = await db.spotProposal.findUnique({ where: tenantKey(ctx, id) });
  if (there) return { id };
  const waiting = await db.spotProposal.count({ where: { businessId, byMemberId: member.id, answeredAt: null } });
  if (waiting >= mostWaiting) throw new DomainError("CONFLICT", "tooManyWaiting", { values: { most: mostWaiting } });
  const spotId = moment.spot.id;
  await db.spotProposal.create({
    data: { businessId, id, momentId, spotId, text, at: ctx.now(), byMemberId: member.id },
  });
  record(ctx, {
    type: "proposal.made",
    subjectId: spotId,
    after: { name: moment.spot.name, proposalId: id, locationId: moment.locationId },
  });
  return { id };
}

/**
 * Answers a suggestion. The same answer again changes nothing.
 * @throws NOT_FOUND; CONFLICT `answeredAlready` when it has another answer
 */
export async function answerProposal({ ctx, input }: Call<AnswerProposal>) {
  const { db, member } = ctx;
  const { proposalId, isTakenUp, answer } = input;
  await lockRow(ctx, "spot_proposal", proposalId);
  const proposal = await db.spotProposal.findUniqueOrThrow({
    where: tenantKey(ctx, proposalId),
    include: {
      spot: { select: { name: true } },
      moment: { select: { locationId: true } },
      answerer: { select: { name: true } },
    },
  });
  const { locationId } = proposal.moment;
  if (!mayActAt(member, locationId)) throw notFound();
  if (proposal.answeredAt !== null) {
    if (proposal.isTakenUp === isTakenUp && proposal.answer === answer) return { id: proposalId };
    throw new DomainError("CONFLICT", "answeredAlready", { values: { by: proposal.answerer?.name ?? "" } });
  }
  await db.spotProposal.update({
    where: tenantKey(ctx, proposalId),
    data: { isTakenUp, answer, answeredAt: ctx.now(), answeredById: member.id },
  });
  record(ctx, {
    type: isTakenUp ? "proposal.takenUp" : "proposal.turnedDown",
    subjectId: proposal.spotId,
    after: { name: proposal.spot.name, proposalId, memberId: proposal.byMemberId, locationId },
  });
  return { id: proposalId };
}
