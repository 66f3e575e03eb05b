import { mostPhotoPixels, mostWholePixels } from "@spots/domain/delivery/photo-limits";
import sharp from "sharp";

/**
 * The most pixels of this file that are decoded, by its header. The JPEGs of cameras are decoded
 * line by line. Progressive ones and other formats are decoded as a whole: at 50 million pixels,
 * one takes 500 MB and nine seconds.
 */
export async function mostPixelsOf(bytes: Uint8Array): Promise<number> {
  const { format, isProgressive } = await sharp(bytes).metadata();
  return format === "jpeg" && !isProgressive ? mostPhotoPixels : mostWholePixels;
}
