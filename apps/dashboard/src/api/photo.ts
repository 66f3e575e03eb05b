import "server-only";
import type { RequestContext } from "@spots/api/trpc/context";
import { createCaller } from "@spots/api/trpc/root";
import { mostPhotoBytes } from "@spots/domain/delivery/photo-limits";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import { Id } from "@spots/domain/kernel/ids";
import { asPhoto } from "@spots/files/photo";
import { fileKey } from "@spots/files/store";
import { v7 } from "uuid";
import { dashboardEnv } from "@/env";
import { log } from "../server/log";
import { isOwnOrigin } from "../server/security-headers";
import { takeUpload } from "../server/uploads";
import { refusalOf } from "./refusal";
import { contextFor } from "./request-context";

type Named = { readonly business: string; readonly moment: string; readonly photo: string };

/** The ids in an address. An invalid one is NOT_FOUND like an unknown one. */
function idsIn({ moment, photo }: Named) {
  const ids = { momentId: Id.safeParse(moment).data, photoId: Id.safeParse(photo).data };
  if (!ids.momentId || !ids.photoId) throw notFound();
  return { momentId: ids.momentId, photoId: ids.photoId };
}

/** Sends a photo to a reader who may see its moment. */
export async function sendPhoto(named: Named): Promise<Response> {
  const context = await contextFor(v7());
  try {
    const { momentId, photoId } = idsIn(named);
    const { businessId, photos } = await createCaller(context).moment.photos({ business: named.business, momentId });
    const isThere = photos.includes(photoId);
    const bytes = isThere ? await context.files.get(fileKey(businessId, "photo", photoId)) : null;
    if (bytes === null) throw notFound();
    return new Response(new Uint8Array(bytes), {
      headers: {
        "content-type": "image/jpeg",
        "content-length": String(bytes.length),
        "content-disposition": "inline",
        // The reader's rights may end, and a removed photo is gone: it is asked for again each day.
        "cache-control": "private, max-age=86400",
      },
    });
  } catch (error) {
    return refuse(error, context);
  }
}

/**
 * Keeps an uploaded photo. The session, the member's right and the size are checked before the body
 * is read; the file is stored before the row that names it.
 */
export async function keepPhoto(request: Request, named: Named): Promise<Response> {
  const context = await contextFor(v7());
  try {
    if (!isOwnOrigin(request, dashboardEnv().PUBLIC_URL)) throw new DomainError("FORBIDDEN", "notYourRole");
    const { momentId, photoId } = idsIn(named);
    const { business } = named;
    const { moment } = createCaller(context);
    const { businessId, status, photos } = await moment.photos({ business, momentId });
    if (photos.includes(photoId)) return Response.json({ id: photoId });
    if (status !== "delivered") throw new DomainError("CONFLICT", "momentMovedOn", { values: { status } });
    const { bytes, width, height } = await takeUpload(request, { businessId, most: mostPhotoBytes }, asPhoto);
    const key = fileKey(businessId, "photo", photoId);
    await context.files.put(key, bytes);
    try {
      return Response.json(await moment.addPhoto({ business, momentId, id: photoId, width, height }));
    } catch (error) {
      if (refusalOf(error).code !== "UNAVAILABLE") await context.files.remove(key);
      throw error;
    }
  } catch (error) {
    return refuse(error, context);
  }
}

const statusOf: Readonly<Record<string, number>> = {
  BAD_REQUEST: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  SUSPENDED: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  TOO_LARGE: 413,
  TOO_MANY_REQUESTS: 429,
  UNAVAILABLE: 503,
};

/** A refusal as the staff app reads it; a failure is logged. */
export function refuse(error: unknown, { requestId }: Pick<RequestContext, "requestId">): Response {
  const refusal = refusalOf(error);
  const httpStatus = statusOf[refusal.code] ?? 500;
  if (httpStatus >= 500) log({ level: "error", message: `a photo failed, request ${requestId}`, cause: error });
  return Response.json(
    { refusal, requestId, httpStatus },
    { status: httpStatus, headers: { "cache-control": "no-store" } },
  );
}
