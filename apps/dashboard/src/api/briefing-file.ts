import "server-only";
import { createCaller } from "@spots/api/trpc/root";
import { mostBriefingBytes } from "@spots/domain/delivery/briefing-limits";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import { Id } from "@spots/domain/kernel/ids";
import { asClip, isClip } from "@spots/files/clip";
import { asPhoto } from "@spots/files/photo";
import { fileKey } from "@spots/files/store";
import { v7 } from "uuid";
import { dashboardEnv } from "@/env";
import { isOwnOrigin } from "../server/security-headers";
import { takeUpload } from "../server/uploads";
import { refuse } from "./photo";
import { contextFor } from "./request-context";
import { sendBytes } from "./send-bytes";

type Named = { readonly business: string; readonly spot: string; readonly file: string };

/** The ids in an address. An invalid one is NOT_FOUND like an unknown one. */
function idsIn({ spot, file }: Named) {
  const ids = { spotId: Id.safeParse(spot).data, fileId: Id.safeParse(file).data };
  if (!ids.spotId || !ids.fileId) throw notFound();
  return { spotId: ids.spotId, fileId: ids.fileId };
}

/** Sends a file of a briefing to a member of the business. Players ask for parts of a clip. */
export async function sendBriefingFile(request: Request, named: Named): Promise<Response> {
  const context = await contextFor(v7());
  try {
    const { business } = named;
    const { spotId, fileId } = idsIn(named);
    const { businessId, type } = await createCaller(context).briefing.file({ business, spotId, fileId });
    const bytes = await context.files.get(fileKey(businessId, "briefing", fileId));
    if (bytes === null) throw notFound();
    return sendBytes(request, bytes, type);
  } catch (error) {
    return refuse(error, context);
  }
}

/** What is stored of an upload: a photo made anew, or a clip with its pictures and sounds only. */
async function madeOf(upload: Uint8Array) {
  if (await isClip(upload)) return asClip(upload);
  const { bytes } = await asPhoto(upload);
  return { bytes, type: "image/jpeg" as const, seconds: null };
}

/**
 * Keeps an uploaded photo or clip of a spot's briefing. The session, the member's right and the size are
 * checked before the body is read; the file is stored before the row that names it.
 */
export async function keepBriefingFile(request: Request, named: Named): Promise<Response> {
  const context = await contextFor(v7());
  try {
    if (!isOwnOrigin(request, dashboardEnv().PUBLIC_URL)) throw new DomainError("FORBIDDEN", "notYourRole");
    const { business } = named;
    const { spotId, fileId } = idsIn(named);
    const { briefing } = createCaller(context);
    const { businessId } = await briefing.prepareFile({ business, spotId });
    const { bytes, type, seconds } = await takeUpload(request, { businessId, most: mostBriefingBytes }, madeOf);
    const key = fileKey(businessId, "briefing", fileId);
    // A file is never replaced: another upload of the same id is the same file.
    if ((await context.files.get(key)) === null) await context.files.put(key, bytes);
    return Response.json(await briefing.addFile({ business, spotId, id: fileId, type, seconds, bytes: bytes.length }));
  } catch (error) {
    return refuse(error, context);
  }
}
