import type { CheckHabit, SetHabit } from "@spots/domain/growth/growth";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { dateAsDay, dayAsDate } from "@spots/domain/kernel/time";
import { dayOf } from "@spots/domain/kernel/zoned-time";
import type { Call } from "../trpc/context";
import { lockRow } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { getGrowing } from "./subject.queries";

/** @throws BAD_REQUEST at the field for a day that is over, or more than a year away */
function checkDay({ tenant, now }: Call["ctx"], field: "checkOn" | "nextOn", day: string) {
  const today = dayOf(now(), tenant.timeZone);
  const latest = dateAsDay(new Date(dayAsDate(today).getTime() + 366 * 86_400_000));
  if (day < today) throw new DomainError("BAD_REQUEST", "badInput", { fields: { [field]: "dayOver" } });
  if (day > latest) throw new DomainError("BAD_REQUEST", "badInput", { fields: { [field]: "badDate" } });
}

/**
 * Begins a habit of a person. The same id twice is the same habit.
 * @throws NOT_FOUND when the growth is not theirs to see; CONFLICT `habitGoesOn` while they have
 * another one
 */
export async function setHabit({ ctx, input }: Call<SetHabit>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  await lockRow(ctx, "member", input.memberId);
  const { id: memberId } = await getGrowing(ctx, input.memberId);
  const found = await db.habit.findUnique({ where: tenantKey(ctx, input.id) });
  if (found) {
    if (found.memberId !== memberId) throw notFound();
    return { id: found.id };
  }
  checkDay(ctx, "checkOn", input.checkOn);
  if (await db.habit.findFirst({ where: { businessId, memberId, endedAt: null }, select: { id: true } }))
    throw new DomainError("CONFLICT", "habitGoesOn");
  const { id, topic, words } = input;
  const set = { setById: member.id, setAt: ctx.now(), checkOn: dayAsDate(input.checkOn) };
  await db.habit.create({ data: { businessId, id, memberId, topic, words, ...set } });
  record(ctx, { type: "growth.habitSet", subjectId: memberId, after: { habitId: id } });
  return { id };
}

async function getHabit(ctx: Call["ctx"], habitId: Id) {
  const habit = await ctx.db.habit.findUnique({ where: tenantKey(ctx, habitId) });
  if (!habit) throw notFound();
  return habit;
}

/**
 * Checks in on a habit: it goes on to the next day, or ends. The same id twice is the same
 * check-in.
 * @throws NOT_FOUND when the growth is not theirs to see; CONFLICT `habitOver` for one that has
 * ended
 */
export async function checkHabit({ ctx, input }: Call<CheckHabit>) {
  const { db, tenant, member } = ctx;
  const { memberId } = await getHabit(ctx, input.habitId);
  await lockRow(ctx, "member", memberId);
  await getGrowing(ctx, memberId);
  const habit = await getHabit(ctx, input.habitId);
  const key = tenantKey(ctx, input.id);
  const found = await db.habitCheck.findUnique({ where: key });
  if (found) {
    if (found.habitId !== habit.id) throw notFound();
    return { id: habit.id };
  }
  if (habit.endedAt !== null) throw new DomainError("CONFLICT", "habitOver");
  const { id, outcome, words, nextOn } = input;
  if (nextOn !== null) checkDay(ctx, "nextOn", nextOn);
  const at = ctx.now();
  await db.habitCheck.create({
    data: {
      ...{ businessId: tenant.businessId, id, habitId: habit.id, outcome, words, byMemberId: member.id, at },
      nextOn: dayAsDate(nextOn),
    },
  });
  await db.habit.update({
    where: tenantKey(ctx, habit.id),
    data: nextOn === null ? { endedAt: at } : { checkOn: dayAsDate(nextOn) },
  });
  record(ctx, { type: "growth.habitChecked", subjectId: memberId, after: { habitId: habit.id } });
  return { id: habit.id };
}
