import { locationsSeenBy, mayActAt } from "@spots/domain/access/object-rules";
import { type ListAnnotations, mostAnnotationsListed } from "@spots/domain/insight/annotation";
import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";

type Reading = Pick<Call["ctx"], "db" | "tenant" | "member">;

/** @throws NOT_FOUND for an unknown note, or one of a location that the member does not see */
export async function getAnnotation(ctx: Reading, annotationId: Id) {
  const note = await ctx.db.annotation.findUnique({ where: tenantKey(ctx, annotationId) });
  if (!note || (note.locationId !== null && !mayActAt(ctx.member, note.locationId))) throw notFound();
  return note;
}

/**
 * The notes of a period at the locations that the member sees and those of every location, newest
 * first.
 * @throws NOT_FOUND for a location that the member does not see
 */
export async function listAnnotations({ ctx, input }: { ctx: Reading; input: ListAnnotations }) {
  const { db, tenant, member } = ctx;
  const { from, to, locationId } = input;
  if (locationId !== null) {
    const location = await db.location.findUnique({ where: tenantKey(ctx, locationId) });
    if (!location || !mayActAt(member, locationId)) throw notFound();
  }
  const seen = locationId === null ? locationsSeenBy(member) : [locationId];
  const rows = await db.annotation.findMany({
    where: {
      businessId: tenant.businessId,
      day: { gte: new Date(from), lte: new Date(to) },
      ...(seen === null ? {} : { OR: [{ locationId: null }, { locationId: { in: [...seen] } }] }),
    },
    include: { by: { select: { name: true } }, location: { select: { name: true } } },
    orderBy: [{ day: "desc" }, { id: "desc" }],
    take: mostAnnotationsListed,
  });
  return rows.map(({ id, day, kind, text, locationId: at, location, by }) => ({
    id,
    day: day.toISOString().slice(0, 10),
    kind,
    text,
    by: by.name,
    location: location?.name ?? null,
    mayDelete: at === null ? locationsSeenBy(member) === null : mayActAt(member, at),
  }));
}
