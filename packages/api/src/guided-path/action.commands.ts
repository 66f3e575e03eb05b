import { may } from "@spots/domain/access/permissions";
import { staffAppPath } from "@spots/domain/delivery/on-device";
import type { PlanAction, RemoveAction, SetActionDone } from "@spots/domain/guided-path/guided-path";
import { mostActions } from "@spots/domain/guided-path/questions";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { dayAsDate } from "@spots/domain/kernel/time";
import { dayOf } from "@spots/domain/kernel/zoned-time";
import { readersAmong, writtenDay } from "../conversation/notice.commands";
import { queueMail } from "../mail/mail.commands";
import { getMember } from "../people/member.queries";
import type { Call } from "../trpc/context";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { getAction, getGuidedPath } from "./guided-path.queries";

/** Mails the assigned member. Members who assign themselves get no mail. */
async function tellPlanned(
  ctx: Call["ctx"],
  { memberId, text, dueOn }: { readonly memberId: Id; readonly text: string; readonly dueOn: string },
): Promise<void> {
  const { tenant, member, addresses } = ctx;
  const [reader] = await readersAmong(ctx, [memberId]);
  if (!reader) return;
  const { name, to, locale } = reader;
  const values = { business: tenant.name, by: member.name, name, text, day: writtenDay(ctx, locale, dueOn) };
  const letter = { kind: "action", values, link: `${addresses.dashboard}${staffAppPath}/${tenant.slug}` } as const;
  await queueMail(ctx.db, { id: ctx.newId(), businessId: tenant.businessId, to, locale, letter });
}

/**
 * Assigns a task of a guided path to a member by a day, and mails them.
 * @throws BAD_REQUEST at the field for a past day, NOT_FOUND for an unknown guided path or member
 */
export async function planAction({ ctx, input }: Call<PlanAction>) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  const there = await db.actionStep.findUnique({ where: tenantKey(ctx, input.id) });
  if (there) return { id: there.id };
  const guidedPath = await getGuidedPath(ctx, input.guidedPathId);
  const member = await getMember(ctx, input.memberId);
  if (input.dueOn < dayOf(ctx.now(), tenant.timeZone))
    throw new DomainError("BAD_REQUEST", "badInput", { fields: { dueOn: "dayOver" } });
  if ((await db.actionStep.count({ where: { businessId, guidedPathId: guidedPath.id } })) >= mostActions)
    throw new DomainError("CONFLICT", "actionsFull");
  const dueOn = dayAsDate(input.dueOn);
  const { id } = await db.actionStep.create({
    data: { businessId, id: input.id, guidedPathId: guidedPath.id, text: input.text, memberId: member.id, dueOn },
  });
  await tellPlanned(ctx, { memberId: member.id, text: input.text, dueOn: input.dueOn });
  record(ctx, { type: "action.planned", subjectId: id, after: { name: input.text, memberId: member.id } });
  return { id };
}

/**
 * Marks a task as done or not done. Allowed for its assigned member and for those who may shape
 * journeys.
 * @throws NOT_FOUND for an unknown task, and for staff another member's task
 */
export async function setActionDone({ ctx, input }: Call<SetActionDone>) {
  const action = await getAction(ctx, input.actionId);
  if (action.memberId !== ctx.member.id && !may(ctx.member.role, "journey.shape")) throw notFound();
  if ((action.doneAt !== null) === input.isDone) return { id: action.id, doneAt: action.doneAt };
  const doneAt = input.isDone ? ctx.now() : null;
  await ctx.db.actionStep.update({ where: tenantKey(ctx, action.id), data: { doneAt } });
  const type = input.isDone ? "action.done" : "action.reopened";
  record(ctx, { type, subjectId: action.id, after: { name: action.text } });
  return { id: action.id, doneAt };
}

/** Deletes a task. */
export async function removeAction({ ctx, input }: Call<RemoveAction>) {
  const action = await getAction(ctx, input.actionId);
  await ctx.db.actionStep.delete({ where: tenantKey(ctx, action.id) });
  record(ctx, { type: "action.removed", subjectId: action.id, before: { name: action.text } });
  return { id: action.id };
}
