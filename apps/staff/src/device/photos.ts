import { sendPhoto } from "../api/client";
import { readPhoto } from "./database";

/** The photos that could not be stored, by their id. */
const unstoredPhotos = new Map<string, ArrayBuffer>();

/** Keeps a photo in this page that could not be stored. */
export const holdPhoto = (photoId: string, bytes: ArrayBuffer): void => void unstoredPhotos.set(photoId, bytes);

/** The bytes of a photo that this device still has; undefined when it was sent before. */
export const photoBytes = async (photoId: string): Promise<ArrayBuffer | undefined> =>
  unstoredPhotos.get(photoId) ?? readPhoto(photoId).catch(() => undefined);

/** Sends a photo of this device; without bytes when it was sent before. */
export async function sendStoredPhoto(memberId: string, of: Parameters<typeof sendPhoto>[1]): Promise<void> {
  await sendPhoto(memberId, of, (await photoBytes(of.photoId)) ?? new ArrayBuffer(0));
}
