import { mayActAt } from "@spots/domain/access/object-rules";
import type { ReadResponse } from "@spots/domain/feedback/list-responses";
import { ownAnswersOf } from "@spots/domain/form/own-answers";
import { notFound } from "@spots/domain/kernel/errors";
import { ownColumns } from "../form/form.queries";
import type { Call } from "../trpc/context";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";

/**
 * The words of one answer without masking. Every call is an event, so that the activity says who
 * has read them.
 * @throws NOT_FOUND for an unknown answer, or one of a location that the member does not see
 */
export async function revealResponse({ ctx, input }: Call<ReadResponse>) {
  const found = await ctx.db.response.findUnique({
    where: tenantKey(ctx, input.responseId),
    select: {
      id: true,
      locationId: true,
      recallText: true,
      comment: true,
      kudos: { where: { removedAt: null }, select: { id: true, words: true } },
      ...ownColumns,
    },
  });
  if (!found || !mayActAt(ctx.member, found.locationId)) throw notFound();
  const { id, recallText, comment, kudos } = found;
  const own = ownAnswersOf(found, ctx.language).map(({ id: questionId, words }) => ({ id: questionId, words }));
  record(ctx, { type: "response.revealed", subjectId: found.id });
  return { id, recallText, comment, kudos, own };
}
