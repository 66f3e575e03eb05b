import type { AddPhoto, OnePhoto } from "@spots/domain/delivery/photo";
import { mostPhotos } from "@spots/domain/delivery/photo-limits";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { fileKey } from "@spots/files/store";
import type { Call } from "../trpc/context";
import { lockRow } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { getMomentForPhotos } from "./photo.queries";

/**
 * Adds a photo to a delivered moment. Its file has been stored before. The same photo again changes
 * nothing.
 * @throws NOT_FOUND, also when no file is stored under the id; CONFLICT when the moment is not
 * delivered, or has as many photos as it may
 */
export async function addPhoto({ ctx, input }: Call<AddPhoto>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const { id, momentId, width, height } = input;
  await lockRow(ctx, "moment", momentId);
  const moment = await getMomentForPhotos(ctx, momentId);
  const there = await db.momentPhoto.findUnique({ where: tenantKey(ctx, id), select: { momentId: true } });
  if (there?.momentId === momentId) return { id };
  if (there) throw new DomainError("CONFLICT", "idTaken");
  if (moment.status !== "delivered")
    throw new DomainError("CONFLICT", "momentMovedOn", { values: { status: moment.status } });
  if (moment.photos.length >= mostPhotos)
    throw new DomainError("CONFLICT", "tooManyPhotos", { values: { most: mostPhotos } });
  if ((await ctx.files.get(fileKey(businessId, "photo", id))) === null) throw notFound();
  const at = ctx.now();
  await db.momentPhoto.create({ data: { businessId, id, momentId, byMemberId: member.id, at, width, height } });
  record(ctx, { type: "moment.photographed", subjectId: momentId, after: { name: moment.name } });
  return { id };
}

/**
 * Removes a photo and its file for good. A photo that was removed already is no error.
 * @throws NOT_FOUND for an unknown photo, or a moment that the member may not deliver
 */
export async function removePhoto({ ctx, input }: Call<OnePhoto>) {
  const { momentId, photoId } = input;
  await lockRow(ctx, "moment", momentId);
  const moment = await getMomentForPhotos(ctx, momentId);
  const photo = await ctx.db.momentPhoto.findUnique({ where: tenantKey(ctx, photoId) });
  if (photo?.momentId !== momentId) throw notFound();
  if (photo.removedAt !== null) return { id: photoId };
  await erase(ctx, [photoId]);
  record(ctx, { type: "moment.photoRemoved", subjectId: momentId, after: { name: moment.name } });
  return { id: photoId };
}

/** Removes the photos of a delivery that was undone: they proved something that did not happen. */
export async function removePhotosOf(ctx: Call["ctx"], momentId: Id): Promise<void> {
  const photos = await ctx.db.momentPhoto.findMany({
    where: { businessId: ctx.tenant.businessId, momentId, removedAt: null },
    select: { id: true },
  });
  await erase(
    ctx,
    photos.map(({ id }) => id),
  );
}

/** The file goes first: a row without a file shows nothing, a file without a row would stay. */
async function erase({ db, tenant, files, now }: Call["ctx"], ids: readonly Id[]): Promise<void> {
  const { businessId } = tenant;
  for (const id of ids) await files.remove(fileKey(businessId, "photo", id));
  await db.momentPhoto.updateMany({ where: { businessId, id: { in: [...ids] } }, data: { removedAt: now() } });
}
