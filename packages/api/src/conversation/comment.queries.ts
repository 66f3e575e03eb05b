import { partsOf, taggedIn } from "@spots/domain/conversation/person-tag";
import type { ReadThread } from "@spots/domain/conversation/thread";
import type { Call } from "../trpc/context";
import { getThread, namesOf } from "./thread.queries";

/** More than these nobody reads; the newest are kept in view. */
const mostShown = 500;

/**
 * What was said in a conversation, in order, with the names of those who are tagged. Of what was
 * taken back, only that it was.
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
