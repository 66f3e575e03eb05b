import { mostChosenBytes, photoSide } from "@spots/domain/delivery/photo-limits";

/** Why a chosen file cannot be a photo; a key under `staffApp.photo`. */
export class NoPhoto extends Error {
  constructor(readonly why: "tooLarge" | "unreadable") {
    super(why);
  }
}

/**
 * Makes a chosen photo as small as it is stored: upright, at the size of a screen, without the
 * place, the time and the device that its file may hold. A photo that was taken as 8 MB is sent
 * as half a megabyte.
 * @throws NoPhoto for a file that the browser cannot show, or one that is too large to try
 */
export async function shrinkPhoto(file: Blob): Promise<ArrayBuffer> {
  if (file.size > mostChosenBytes) throw new NoPhoto("tooLarge");
  const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" }).catch(() => {
    throw new NoPhoto("unreadable");
  });
  const scale = Math.min(1, photoSide / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext("2d")?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", 0.8));
  if (!blob) throw new NoPhoto("unreadable");
  return blob.arrayBuffer();
}
