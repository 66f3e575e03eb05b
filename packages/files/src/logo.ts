import { DomainError } from "@spots/domain/kernel/errors";
import { logoHeight, logoWidth, mostStoredLogoBytes } from "@spots/domain/platform/logo-limits";
import { fileTypeFromBuffer } from "file-type";
import sharp from "sharp";
import { mostPixelsOf } from "./most-pixels";

const accepted = new Set(["image/jpeg", "image/png", "image/webp"]);

/** A logo as it is stored: always WebP, which keeps what is transparent. */
export type StoredLogo = { readonly bytes: Uint8Array; readonly width: number; readonly height: number };

/** Sizes and qualities from the best to one at which any picture is small enough. */
const attempts = [
  ...[90, 75, 55, 35].map((quality) => ({ quality, part: 1 })),
  ...[55, 35, 10].map((quality) => ({ quality, part: 0.5 })),
];

/** Whether a text is the beginning of an SVG, which can hold scripts and links to other sites. */
const isSvg = (bytes: Uint8Array) =>
  /^\s*(<\?xml|<!--|<!doctype svg|<svg)/i.test(Buffer.from(bytes.subarray(0, 500)).toString());

/**
 * Makes an uploaded file a logo to store: recognised by its content, decoded and encoded anew, so
 * that nothing but its pixels is left, and small enough for a customer's page.
 * @throws BAD_REQUEST `logoIsSvg`, `noPhoto`; TOO_LARGE `photoTooLarge`
 */
export async function asLogo(bytes: Uint8Array): Promise<StoredLogo> {
  const found = await fileTypeFromBuffer(bytes);
  if (isSvg(bytes)) throw new DomainError("BAD_REQUEST", "logoIsSvg");
  if (!found || !accepted.has(found.mime)) throw new DomainError("BAD_REQUEST", "noPhoto");
  try {
    const upright = await sharp(bytes, { limitInputPixels: await mostPixelsOf(bytes), failOn: "error", pages: 1 })
      .autoOrient()
      .resize(logoWidth, logoHeight, { fit: "inside", withoutEnlargement: true })
      .png()
      .toBuffer({ resolveWithObject: true });
    for (const { quality, part } of attempts) {
      const width = Math.max(1, Math.round(upright.info.width * part));
      const { data, info } = await sharp(upright.data)
        .resize(width)
        .webp({ quality, alphaQuality: quality })
        .toBuffer({ resolveWithObject: true });
      if (data.length <= mostStoredLogoBytes) return { bytes: data, width: info.width, height: info.height };
    }
  } catch (error) {
    const isTooLarge = error instanceof Error && error.message.includes("pixel limit");
    throw isTooLarge ? new DomainError("TOO_LARGE", "photoTooLarge") : new DomainError("BAD_REQUEST", "noPhoto");
  }
  throw new DomainError("TOO_LARGE", "photoTooLarge");
}
