import { mostActions, type PlanAction, type RemoveAction, type SettleAction } from "@spots/domain/finding/finding";
import { DomainError } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { dayAsDate, dayOf } from "@spots/domain/kernel/time";
import { getMember } from "../people/member.queries";
import type { Call } from "../trpc/context";
import { getAction, getFinding } from "./finding.queries";

const key = (ctx: Call["ctx"], id: Id) => ({ businessId_id: { businessId: ctx.tenant.businessId, id } });

/**
 * Says who does what by when, so that a draft comes to life.
 * @throws BAD_REQUEST at the field for a day that is over, NOT_FOUND when the walk or the member is not ours
 */
export async function planAction({ ctx, input }: Call<PlanAction>) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  const there = await db.findingAction.findUnique({ where: key(ctx, input.id) });
  if (there) return { id: there.id };
  const finding = await getFinding(ctx, input.findingId);
  const member = await getMember(ctx, input.memberId);
  if (input.dueOn < dayOf(ctx.now(), tenant.timeZone))
    throw new DomainError("BAD_REQUEST", "badInput", { fields: { dueOn: "dayOver" } });
  if ((await db.findingAction.count({ where: { businessId, findingId: finding.id } })) >= mostActions)
    throw new DomainError("CONFLICT", "actionsFull");
  const dueOn = dayAsDate(input.dueOn) ?? ctx.now();
  const { id } = await db.findingAction.create({
    data: { businessId, id: input.id, findingId: finding.id, text: input.text, memberId: member.id, dueOn },
  });
  return { id };
}

/** Says that an action is done, or that it is not after all. */
export async function settleAction({ ctx, input }: Call<SettleAction>) {
  const action = await getAction(ctx, input.actionId);
  const doneAt = input.isDone ? (action.doneAt ?? ctx.now()) : null;
  await ctx.db.findingAction.update({ where: key(ctx, action.id), data: { doneAt } });
  return { id: action.id, doneAt };
}

/** Takes an action off the plan. */
export async function removeAction({ ctx, input }: Call<RemoveAction>) {
  const action = await getAction(ctx, input.actionId);
  await ctx.db.findingAction.delete({ where: key(ctx, action.id) });
  return { id: action.id };
}
