import { mayActAt } from "@spots/domain/access/object-rules";
import type { ReadAnswerFile } from "@spots/domain/feedback/list-responses";
import { ownAnswersOf } from "@spots/domain/form/own-answers";
import { notFound } from "@spots/domain/kernel/errors";
import { ownColumns } from "../form/form.queries";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";

/**
 * What the sending of a photo or recording needs, for those who see the answer: the business, which
 * leads the key of the file, its kind and its content type.
 * @throws NOT_FOUND for an unknown answer or file, one that the answer does not name, and an answer
 * of a location that the member does not see
 */
export async function readAnswerFile({ ctx, input }: Call<ReadAnswerFile>) {
  const found = await ctx.db.response.findUnique({
    where: tenantKey(ctx, input.responseId),
    select: { locationId: true, ...ownColumns },
  });
  if (!found || !mayActAt(ctx.member, found.locationId)) throw notFound();
  const files = ownAnswersOf(found, ctx.language).flatMap((answer) => ("file" in answer ? [answer.file] : []));
  const file = files.find(({ id }) => id === input.fileId);
  if (!file) throw notFound();
  return { businessId: ctx.tenant.businessId, kind: file.kind, type: file.type };
}
