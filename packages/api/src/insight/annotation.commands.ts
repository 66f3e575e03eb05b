import { locationsSeenBy, mayActAt } from "@spots/domain/access/object-rules";
import { type DeleteAnnotation, mostAnnotations, type WriteAnnotation } from "@spots/domain/insight/annotation";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Call } from "../trpc/context";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { getAnnotation } from "./annotation.queries";

/**
 * Notes what happened on a day. A member limited to some locations names one of them.
 * @throws BAD_REQUEST without a location from a limited member, or when the business has too many
 * notes; NOT_FOUND for a location that the member does not see
 */
export async function writeAnnotation({ ctx, input }: Call<WriteAnnotation>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const { id, day, locationId, kind, text } = input;
  if (await db.annotation.findUnique({ where: tenantKey(ctx, id) })) return { id };
  if (locationId === null && locationsSeenBy(member) !== null)
    throw new DomainError("BAD_REQUEST", "badInput", { fields: { locationId: "required" } });
  if (locationId !== null) {
    const location = await db.location.findUnique({ where: tenantKey(ctx, locationId) });
    if (!location || !mayActAt(member, locationId)) throw notFound();
  }
  if ((await db.annotation.count({ where: { businessId } })) >= mostAnnotations)
    throw new DomainError("BAD_REQUEST", "tooManyNotes");
  await db.annotation.create({
    data: { businessId, id, day: new Date(day), locationId, kind, text, byMemberId: member.id, at: ctx.now() },
  });
  record(ctx, { type: "annotation.written", subjectId: id, after: { name: text, day } });
  return { id };
}

/**
 * Deletes a note.
 * @throws NOT_FOUND for an unknown note, one of a location that the member does not see, and one of
 * every location for a member limited to some
 */
export async function deleteAnnotation({ ctx, input }: Call<DeleteAnnotation>) {
  const { id, text, day, locationId } = await getAnnotation(ctx, input.annotationId);
  if (locationId === null && locationsSeenBy(ctx.member) !== null) throw notFound();
  await ctx.db.annotation.delete({ where: tenantKey(ctx, id) });
  record(ctx, {
    type: "annotation.deleted",
    subjectId: id,
    before: { name: text, day: day.toISOString().slice(0, 10) },
  });
  return { id };
}
