import type { LookAfterThread, OpenThread, ReadThread } from "@spots/domain/conversation/thread";
import { dateAsDay, dayAsDate } from "@spots/domain/kernel/time";
import type { Call } from "../trpc/context";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { mustTalk, say } from "./comment.commands";
import { tellOwner } from "./notice.commands";
import { getSubjectName } from "./subject.queries";
import { getThread } from "./thread.queries";

/**
 * Opens a conversation about a thing of a journey, and mails the members whom its first comment
 * tags.
 */
export async function openThread({ ctx, input }: Call<OpenThread>) {
  const { businessId } = ctx.tenant;
  const there = await ctx.db.thread.findUnique({ where: tenantKey(ctx, input.id) });
  if (there) return { id: there.id };
  await getSubjectName(ctx, input.journeyId, input.subject);
  const thread = await ctx.db.thread.create({
    data: {
      businessId,
      id: input.id,
      journeyId: input.journeyId,
      subjectType: input.subject.type,
      subjectId: input.subject.id,
      createdAt: ctx.now(),
    },
  });
  const told = await say(ctx, thread, input.comment);
  record(ctx, {
    type: "thread.opened",
    subjectId: thread.id,
    after: { subjectType: thread.subjectType, subjectId: thread.subjectId, told: [...told] },
  });
  return { id: thread.id };
}

/**
 * Sets the responsible member and the review day of a conversation, and mails a new responsible
 * member.
 */
export async function lookAfterThread({ ctx, input }: Call<LookAfterThread>) {
  const before = await getThread(ctx, input.threadId);
  const { responsibleId, reviewOn } = input;
  if (before.responsibleId === responsibleId && dateAsDay(before.reviewOn) === reviewOn) return { id: before.id };
  const isNew = responsibleId !== null && responsibleId !== before.responsibleId;
  if (isNew) await mustTalk(ctx, [responsibleId], "responsibleId");
  await ctx.db.thread.update({
    where: tenantKey(ctx, before.id),
    data: { responsibleId, reviewOn: dayAsDate(reviewOn) },
  });
  const told = isNew ? await tellOwner(ctx, before, { responsibleId, reviewOn }) : [];
  record(ctx, {
    type: "thread.changed",
    subjectId: before.id,
    before: { responsibleId: before.responsibleId, reviewOn: dateAsDay(before.reviewOn) },
    after: { responsibleId, reviewOn, told: [...told] },
  });
  return { id: before.id };
}

export async function resolveThread({ ctx, input }: Call<ReadThread>) {
  const thread = await getThread(ctx, input.threadId);
  if (thread.resolvedAt !== null) return { id: thread.id };
  await ctx.db.thread.update({
    where: tenantKey(ctx, thread.id),
    data: { resolvedAt: ctx.now(), resolvedBy: ctx.member.id },
  });
  record(ctx, { type: "thread.resolved", subjectId: thread.id });
  return { id: thread.id };
}

export async function reopenThread({ ctx, input }: Call<ReadThread>) {
  const thread = await getThread(ctx, input.threadId);
  if (thread.resolvedAt === null) return { id: thread.id };
  await ctx.db.thread.update({ where: tenantKey(ctx, thread.id), data: { resolvedAt: null, resolvedBy: null } });
  record(ctx, { type: "thread.reopened", subjectId: thread.id });
  return { id: thread.id };
}
