import { partsOf } from "@spots/domain/conversation/person-tag";
import { taggedIn } from "@spots/domain/conversation/tagged";
import type { ReadThread } from "@spots/domain/conversation/thread";
import type { Call } from "../trpc/context";
import { getThread, namesOf } from "./thread.queries";

/** The number of newest comments to show. */
const mostShown = 500;

/**
 * The comments of a conversation, in order, with the names of tagged members. A removed comment has
 * no text.
 */
export async function listComments({ ctx, input }: Call<ReadThread>) {
  const { businessId } = ctx.tenant;
  const thread = await getThread(ctx, input.threadId);
  const newest = await ctx.db.comment.findMany({
    where: { businessId, threadId: thread.id },
    include: { member: { select: { id: true, name: true } } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: mostShown,
  });
  const comments = newest.toReversed();
  const nameOf = await namesOf(
    ctx,
    comments.flatMap(({ text }) => taggedIn(text)),
  );
  return comments.map(({ id, text, at, removedAt, member }) => ({
    id,
    at,
    by: member.name,
    isMine: member.id === ctx.member.id,
    parts:
      removedAt === null
        ? partsOf(text).map((part) => (part.kind === "member" ? { ...part, name: nameOf(part.id) } : part))
        : null,
  }));
}
