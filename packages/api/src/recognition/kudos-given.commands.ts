import { DomainError, notFound } from "@spots/domain/kernel/errors";
import { mayInsult } from "@spots/domain/recognition/insults";
import { checkGiving, type GiveKudos, type HideKudos, type OfKudos } from "@spots/domain/recognition/kudos-given";
import type { Call } from "../trpc/context";
import { lockRow } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { getOwnKudos } from "./kudos-given.queries";
import { getValue } from "./value.queries";

/**
 * Gives a colleague credit for a moment. Words that may insult are held until a manager releases
 * them. Sending it again changes nothing.
 * @throws NOT_FOUND for an unknown person, value or moment, and for a moment of somebody else;
 * BAD_REQUEST to oneself and to somebody who left; TOO_MANY_REQUESTS
 */
export async function giveKudos({ ctx, input }: Call<GiveKudos>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const { id, memberId, momentId, valueId, words } = input;
  // One at a time for each giver, so that the limits hold.
  await lockRow(ctx, "member", member.id);
  const there = await db.kudos.findUnique({ where: tenantKey(ctx, id), select: { givenById: true, isHeld: true } });
  if (there) {
    if (there.givenById !== member.id) throw notFound();
    return { id, isHeld: there.isHeld };
  }
  const since = new Date(ctx.now().getTime() - 86_400_000);
  const lately = await db.kudos.findMany({
    where: { businessId, givenById: member.id, givenAt: { gte: since } },
    select: { memberId: true },
    take: 100,
  });
  checkGiving(member.id, memberId, lately);
  const thanked = await db.member.findUnique({ where: tenantKey(ctx, memberId), select: { name: true, leftAt: true } });
  if (!thanked) throw notFound();
  if (thanked.leftAt) throw new DomainError("BAD_REQUEST", "badInput", { fields: { memberId: "memberLeft" } });
  const moment = momentId === null ? null : await db.moment.findUnique({ where: tenantKey(ctx, momentId) });
  if (momentId !== null && (moment?.memberId !== memberId || moment.status !== "delivered")) throw notFound();
  if (valueId !== null && (await getValue(ctx, valueId)).archivedAt !== null) throw notFound();
  const isHeld = mayInsult(words);
  const givenAt = ctx.now();
  await db.kudos.create({
    data: { businessId, id, memberId, words, momentId, valueId, givenById: member.id, isHeld, givenAt },
  });
  const locationId = moment?.locationId ?? (await locationOf(ctx, memberId));
  const where = locationId === null ? {} : { locationId };
  record(ctx, { type: "kudos.given", subjectId: id, after: { name: thanked.name, memberId, isHeld, ...where } });
  return { id, isHeld };
}

/**
 * Where a member works, so that managers of other locations see no event of it; null when
 * everywhere.
 */
async function locationOf({ db, tenant }: Call["ctx"], memberId: string): Promise<string | null> {
  const row = await db.memberLocation.findFirst({
    where: { businessId: tenant.businessId, memberId },
    select: { locationId: true },
    orderBy: { locationId: "asc" },
  });
  return row?.locationId ?? null;
}

/** Takes back what one gave: its words are erased. Repeating it changes nothing. */
export async function takeBackKudos({ ctx, input }: Call<OfKudos>) {
  const { id, removedAt } = await getOwnKudos(ctx, input.kudosId, "givenById");
  if (removedAt === null) await remove(ctx, id, true);
  return { id };
}

/**
 * Deletes what one got. The words of a colleague are erased; those of a customer stay in the
 * answer, which does not thank the member any more. Repeating it changes nothing.
 */
export async function deleteKudos({ ctx, input }: Call<OfKudos>) {
  const { db, tenant, member } = ctx;
  const mine = { businessId: tenant.businessId, id: input.kudosId, memberId: member.id };
  if (await db.kudos.findFirst({ where: { ...mine, removedAt: { not: null } } })) return { id: input.kudosId };
  const { id, givenById } = await getOwnKudos(ctx, input.kudosId, "memberId");
  await remove(ctx, id, givenById !== null);
  return { id };
}

async function remove(ctx: Call["ctx"], kudosId: string, erasesWords: boolean): Promise<void> {
  await ctx.db.kudos.update({
    where: tenantKey(ctx, kudosId),
    data: { removedAt: ctx.now(), ...(erasesWords ? { words: "", momentId: null } : {}) },
  });
  record(ctx, { type: "kudos.removed", subjectId: kudosId });
}

/** Hides what one got from one's page and from the wall, or shows it again. */
export async function hideKudos({ ctx, input }: Call<HideKudos>) {
  const { id, hiddenAt } = await getOwnKudos(ctx, input.kudosId, "memberId");
  if ((hiddenAt !== null) === input.isHidden) return { id };
  await ctx.db.kudos.update({ where: tenantKey(ctx, id), data: { hiddenAt: input.isHidden ? ctx.now() : null } });
  record(ctx, { type: input.isHidden ? "kudos.hidden" : "kudos.shown", subjectId: id });
  return { id };
}
