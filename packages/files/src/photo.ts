import { photoSide } from "@spots/domain/delivery/photo-limits";
import { DomainError } from "@spots/domain/kernel/errors";
import { fileTypeFromBuffer } from "file-type";
import sharp from "sharp";
import { mostPixelsOf } from "./most-pixels";

// One photo uses one core, so that requests beside it are answered.
sharp.concurrency(1);
sharp.cache(false);

const accepted = new Set(["image/jpeg", "image/png", "image/webp"]);

/** A photo as it is stored: always a JPEG. */
export type StoredPhoto = { readonly bytes: Uint8Array; readonly width: number; readonly height: number };

/**
 * Makes an uploaded file a photo to store. Its content decides what it is, not its name or the type
 * that the upload claims. It is decoded and encoded anew at the size of a screen, so that nothing
 * but its pixels is left: no place, no time, no device, and no bytes behind the picture. Photos with
 * too many pixels are refused by their header.
 * @throws BAD_REQUEST `noPhoto`, TOO_LARGE `photoTooLarge`
 */
export async function asPhoto(bytes: Uint8Array): Promise<StoredPhoto> {
  const found = await fileTypeFromBuffer(bytes);
  if (!found || !accepted.has(found.mime)) throw new DomainError("BAD_REQUEST", "noPhoto");
  try {
    const { data, info } = await sharp(bytes, {
      limitInputPixels: await mostPixelsOf(bytes),
      failOn: "error",
      sequentialRead: true,
      pages: 1,
    })
      .autoOrient()
      .resize(photoSide, photoSide, { fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .jpeg({ quality: 80 })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  } catch (error) {
    const isTooLarge = error instanceof Error && error.message.includes("pixel limit");
    throw isTooLarge ? new DomainError("TOO_LARGE", "photoTooLarge") : new DomainError("BAD_REQUEST", "noPhoto");
  }
}
