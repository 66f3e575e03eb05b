import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { dayAsDate } from "@spots/domain/kernel/time";
import { dayOf } from "@spots/domain/kernel/zoned-time";
import {
  type AddThanksKind,
  type ArchiveThanksKind,
  type ChangeThanksKind,
  checkBudget,
  type GiveThanks,
  mostThanksKinds,
  periodOf,
  type TakeBackThanks,
} from "@spots/domain/recognition/thanks";
import type { Call } from "../trpc/context";
import { lockBusiness, lockRow } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";

type Ctx = Call["ctx"];

/** A kind that can be given. @throws NOT_FOUND for an unknown one, and one that was archived */
async function getOpenKind(ctx: Ctx, kindId: Id) {
  const kind = await ctx.db.thanksKind.findUnique({ where: tenantKey(ctx, kindId) });
  if (!kind || kind.archivedAt !== null) throw notFound();
  return kind;
}

/** Adds a kind of thanks with its budget. @throws CONFLICT `thanksKindsFull` */
export async function addThanksKind({ ctx, input }: Call<AddThanksKind>) {
  const { businessId } = ctx.tenant;
  const { id, name, pieces, period } = input;
  await lockBusiness(ctx, "values");
  if (await ctx.db.thanksKind.findUnique({ where: tenantKey(ctx, id) })) return { id };
  const current = await ctx.db.thanksKind.count({ where: { businessId, archivedAt: null } });
  if (current >= mostThanksKinds)
    throw new DomainError("CONFLICT", "thanksKindsFull", { values: { most: mostThanksKinds } });
  await ctx.db.thanksKind.create({ data: { businessId, id, name, pieces, period, createdAt: ctx.now() } });
  record(ctx, { type: "thanks.kindAdded", subjectId: id, after: { name, pieces, period } });
  return { id };
}

/** Changes a kind and its budget. What was given from it counts in the new one. */
export async function changeThanksKind({ ctx, input }: Call<ChangeThanksKind>) {
  const { kindId, name, pieces, period } = input;
  await lockRow(ctx, "thanks_kind", kindId);
  const before = await getOpenKind(ctx, kindId);
  if (before.name === name && before.pieces === pieces && before.period === period) return { id: kindId };
  await ctx.db.thanksKind.update({ where: tenantKey(ctx, kindId), data: { name, pieces, period } });
  record(ctx, {
    type: "thanks.kindChanged",
    subjectId: kindId,
    before: { name: before.name, pieces: before.pieces, period: before.period },
    after: { name, pieces, period },
  });
  return { id: kindId };
}

/** Ends a kind. What was given of it stays. */
export async function archiveThanksKind({ ctx, input }: Call<ArchiveThanksKind>) {
  await lockRow(ctx, "thanks_kind", input.kindId);
  const kind = await ctx.db.thanksKind.findUniqueOrThrow({ where: tenantKey(ctx, input.kindId) });
  if (kind.archivedAt !== null) return { id: kind.id };
  await ctx.db.thanksKind.update({ where: tenantKey(ctx, kind.id), data: { archivedAt: ctx.now() } });
  record(ctx, { type: "thanks.kindArchived", subjectId: kind.id, before: { name: kind.name } });
  return { id: kind.id };
}

/**
 * Gives somebody a small thank-you from the budget of the current period. Sending it again changes
 * nothing.
 * @throws BAD_REQUEST to oneself and to somebody who left; NOT_FOUND; CONFLICT `thanksSpent`
 */
export async function giveThanks({ ctx, input }: Call<GiveThanks>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const { id, kindId, memberId, words } = input;
  // Two gifts of one kind are given one after the other, so that they cannot exceed the budget.
  await lockRow(ctx, "thanks_kind", kindId);
  const there = await db.thanksGift.findUnique({ where: tenantKey(ctx, id) });
  if (there) {
    if (there.givenById !== member.id) throw notFound();
    return { id };
  }
  const kind = await getOpenKind(ctx, kindId);
  if (memberId === member.id) throw new DomainError("BAD_REQUEST", "badInput", { fields: { memberId: "notYourself" } });
  const thanked = await db.member.findUnique({ where: tenantKey(ctx, memberId), select: { name: true, leftAt: true } });
  if (!thanked) throw notFound();
  if (thanked.leftAt) throw new DomainError("BAD_REQUEST", "badInput", { fields: { memberId: "memberLeft" } });
  const period = dayAsDate(periodOf(dayOf(ctx.now(), tenant.timeZone), kind.period));
  const given = await db.thanksGift.count({ where: { businessId, kindId, period, takenBackAt: null } });
  checkBudget(given, kind);
  await db.thanksGift.create({
    data: { businessId, id, kindId, period, memberId, givenById: member.id, words, givenAt: ctx.now() },
  });
  record(ctx, { type: "thanks.given", subjectId: id, after: { name: kind.name, memberId, who: thanked.name } });
  return { id };
}

/** Takes back what one gave, so that the budget has it again. Repeating it changes nothing. */
export async function takeBackThanks({ ctx, input }: Call<TakeBackThanks>) {
  const gift = await ctx.db.thanksGift.findUnique({ where: tenantKey(ctx, input.giftId), include: { kind: true } });
  if (!gift || gift.givenById !== ctx.member.id) throw notFound();
  await lockRow(ctx, "thanks_kind", gift.kindId);
  const taken = await ctx.db.thanksGift.updateMany({
    where: { businessId: ctx.tenant.businessId, id: gift.id, takenBackAt: null },
    data: { takenBackAt: ctx.now() },
  });
  if (taken.count > 0) record(ctx, { type: "thanks.takenBack", subjectId: gift.id, before: { name: gift.kind.name } });
  return { id: gift.id };
}
