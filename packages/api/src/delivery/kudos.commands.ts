import { mayActAt } from "@spots/domain/access/object-rules";
import type { DecideKudos, TieKudos } from "@spots/domain/feedback/kudos";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import { kudosSeenBy } from "../recognition/kudos-given.queries";
import type { Call } from "../trpc/context";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";

/**
 * Releases thanks to the member, keeps them back, or undoes that decision: of a customer in an
 * answer, or of a colleague. Repeating a decision changes nothing.
 * @throws NOT_FOUND for unknown thanks, those of no current member, or of a location that the
 * deciding member may not act at; FORBIDDEN for those that they gave or got themselves
 */
export async function decideKudos({ ctx, input }: Call<DecideKudos>) {
  const { db, member } = ctx;
  const { kudosId, decision } = input;
  const kudos = await db.kudos.findFirst({
    where: { businessId: ctx.tenant.businessId, id: kudosId, removedAt: null, AND: kudosSeenBy(member) },
    include: {
      member: { select: { name: true } },
      response: { select: { locationId: true } },
      moment: { select: { locationId: true } },
    },
  });
  const locationId = kudos?.response?.locationId ?? kudos?.moment?.locationId;
  if (!kudos?.member || (kudos.givenById === null && !kudos.response)) throw notFound();
  if (kudos.givenById !== null && [kudos.givenById, kudos.memberId].includes(member.id))
    throw new DomainError("FORBIDDEN", "notOwnKudos");
  if (kudos.decision === decision) return { id: kudos.id };
  await db.kudos.update({
    where: tenantKey(ctx, kudos.id),
    data:
      decision === null
        ? { decision, decidedAt: null, decidedById: null }
        : { decision, decidedAt: ctx.now(), decidedById: member.id },
  });
  record(ctx, {
    type: decision === null ? "kudos.undecided" : decision === "released" ? "kudos.released" : "kudos.keptBack",
    subjectId: kudos.id,
    before: { decision: kudos.decision },
    // The event repeats the location, because a correction of the answer deletes its kudos.
    after: {
      ...{ name: kudos.member.name, decision, memberId: kudos.memberId, isOfCustomer: kudos.givenById === null },
      ...(locationId === undefined ? {} : { locationId }),
    },
  });
  return { id: kudos.id };
}

/**
 * Says which member the words of an answer's thanks mean, or that none is known. The decision
 * whether the member sees the answer was made about somebody else, so it is removed. Repeating it
 * changes nothing.
 * @throws NOT_FOUND for unknown thanks or a person who is no current member, and at a location that
 * the deciding member may not act at; CONFLICT when the customer chose the member
 */
export async function tieKudos({ ctx, input }: Call<TieKudos>) {
  const { db, member } = ctx;
  const kudos = await db.kudos.findUnique({
    where: tenantKey(ctx, input.kudosId),
    include: { member: { select: { name: true } }, response: { select: { locationId: true } } },
  });
  if (!kudos?.response || kudos.removedAt !== null || !mayActAt(member, kudos.response.locationId)) throw notFound();
  const tied = input.memberId === null ? null : await db.member.findUnique({ where: tenantKey(ctx, input.memberId) });
  if (input.memberId !== null && (!tied || tied.leftAt !== null)) throw notFound();
  if (kudos.words === "" || (kudos.memberId !== null && kudos.tiedById === null))
    throw new DomainError("CONFLICT", "thanksNameMember");
  if (kudos.memberId === input.memberId) return { id: kudos.id };
  const tie = tied === null ? { tiedById: null, tiedAt: null } : { tiedById: member.id, tiedAt: ctx.now() };
  await db.kudos.update({
    where: tenantKey(ctx, kudos.id),
    data: { memberId: input.memberId, ...tie, decision: null, decidedAt: null, decidedById: null },
  });
  const { locationId } = kudos.response;
  record(ctx, {
    type: tied === null ? "kudos.untied" : "kudos.tied",
    subjectId: kudos.id,
    before: { memberId: kudos.memberId, decision: kudos.decision },
    after: { name: tied?.name ?? kudos.member?.name ?? "", memberId: input.memberId, locationId },
  });
  return { id: kudos.id };
}
