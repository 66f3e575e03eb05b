import { mayDeliver } from "@spots/domain/access/object-rules";
import type { PhotosOf } from "@spots/domain/delivery/photo";
import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";

/** The photos of a moment as lists select them, oldest first. */
export const photosInList = { where: { removedAt: null }, select: { id: true }, orderBy: { at: "asc" } } as const;

/**
 * A moment with its photos, for the member who delivers it and the managers of its location.
 * @throws NOT_FOUND
 */
export async function getMomentForPhotos(ctx: Pick<Call["ctx"], "db" | "tenant" | "member">, momentId: Id) {
  const moment = await ctx.db.moment.findUnique({
    where: tenantKey(ctx, momentId),
    select: {
      memberId: true,
      locationId: true,
      status: true,
      description: true,
      spot: { select: { name: true } },
      photos: photosInList,
    },
  });
  if (!moment || !mayDeliver(ctx.member, moment)) throw notFound();
  const { spot, description, ...rest } = moment;
  return { ...rest, name: spot?.name ?? description };
}

/**
 * What the upload and the sending of a photo need, for those who may see and add it: the business,
 * which leads the key of the file, and the moment's photos.
 * @throws NOT_FOUND
 */
export async function readPhotos({ ctx, input }: Call<PhotosOf>) {
  const { status, photos } = await getMomentForPhotos(ctx, input.momentId);
  return { businessId: ctx.tenant.businessId, status, photos: photos.map(({ id }) => id) };
}
