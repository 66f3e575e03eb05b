import { taggedIn } from "@spots/domain/conversation/tagged";
import type { RemoveComment, WriteComment } from "@spots/domain/conversation/thread";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import type { Call } from "../trpc/context";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { type Conversation, tellTagged } from "./notice.commands";
import { getThread, rolesThatTalk } from "./thread.queries";

/**
 * Checks that these members may open a conversation.
 * @throws NOT_FOUND for somebody who is not a member, CONFLICT at `field` for staff, who may not
 */
export async function mustTalk({ db, tenant }: Call["ctx"], ids: readonly Id[], field: string): Promise<void> {
  if (ids.length === 0) return;
  const here = await db.member.findMany({
    where: { businessId: tenant.businessId, id: { in: [...ids] }, leftAt: null },
    select: { role: true },
  });
  if (here.length !== new Set(ids).size) throw notFound();
  if (!here.every(({ role }) => rolesThatTalk.includes(role)))
    throw new DomainError("CONFLICT", "cannotTalk", { fields: { [field]: "cannotTalk" } });
}

/**
 * Stores a comment with its tags, and mails the tagged members.
 * @returns the ids of the mailed members
 * @throws NOT_FOUND, CONFLICT as `mustTalk`
 */
export async function say(
  ctx: Call["ctx"],
  thread: Conversation,
  { id, text }: { readonly id: Id; readonly text: string },
): Promise<readonly Id[]> {
  const { businessId } = ctx.tenant;
  const tagged = taggedIn(text);
  await mustTalk(ctx, tagged, "text");
  await ctx.db.comment.create({
    data: { businessId, id, threadId: thread.id, memberId: ctx.member.id, text, at: ctx.now() },
  });
  await ctx.db.personTag.createMany({
    data: tagged.map((memberId) => ({ businessId, commentId: id, memberId })),
  });
  return tellTagged(ctx, thread, { text, tagged });
}

/** Adds a comment to a conversation, and reopens it when it was resolved. */
export async function writeComment({ ctx, input }: Call<WriteComment>) {
  const there = await ctx.db.comment.findUnique({ where: tenantKey(ctx, input.id) });
  if (there) return { id: there.id };
  const thread = await getThread(ctx, input.threadId);
  const told = await say(ctx, thread, input);
  if (thread.resolvedAt !== null) {
    await ctx.db.thread.update({ where: tenantKey(ctx, thread.id), data: { resolvedAt: null, resolvedBy: null } });
    record(ctx, { type: "thread.reopened", subjectId: thread.id });
  }
  record(ctx, { type: "comment.written", subjectId: input.id, after: { threadId: thread.id, told: [...told] } });
  return { id: input.id };
}

/**
 * Deletes the text of one's own comment. The comment remains as removed.
 * @throws FORBIDDEN for another member's comment
 */
export async function removeComment({ ctx, input }: Call<RemoveComment>) {
  const comment = await ctx.db.comment.findUnique({ where: tenantKey(ctx, input.commentId) });
  if (!comment) throw notFound();
  if (comment.memberId !== ctx.member.id) throw new DomainError("FORBIDDEN", "notYourComment");
  if (comment.removedAt !== null) return { id: comment.id };
  await ctx.db.personTag.deleteMany({ where: { businessId: ctx.tenant.businessId, commentId: comment.id } });
  await ctx.db.comment.update({ where: tenantKey(ctx, comment.id), data: { text: "", removedAt: ctx.now() } });
  record(ctx, { type: "comment.removed", subjectId: comment.id, after: { threadId: comment.threadId } });
  return { id: comment.id };
}
