import { mostClipSeconds } from "@spots/domain/delivery/briefing-limits";
import { DomainError } from "@spots/domain/kernel/errors";
import { fileTypeFromBuffer } from "file-type";
import { stripMp4 } from "./mp4";
import { stripWebm } from "./webm";

/** A clip as it is stored: with its pictures and sounds, and nothing of its device, place and time. */
export type StoredClip = {
  readonly bytes: Uint8Array;
  readonly type: "video/mp4" | "video/webm";
  readonly seconds: number;
};

/** Bytes of an upload that are read to tell what it is. */
const headBytes = 4100;

const strips: Readonly<Record<string, (bytes: Uint8Array) => number>> = {
  "video/mp4": stripMp4,
  "video/quicktime": stripMp4,
  "video/webm": stripWebm,
};

/** Whether an upload is a clip, by its content. */
export async function isClip(bytes: Uint8Array): Promise<boolean> {
  return (await typeOf(bytes))?.startsWith("video/") ?? false;
}

const typeOf = async (bytes: Uint8Array) => (await fileTypeFromBuffer(bytes.subarray(0, headBytes)))?.mime;

/**
 * Makes an uploaded file a clip to store. Its content decides what it is. What is no picture and no
 * sound is overwritten, so that the file keeps its size and its players find everything at its place.
 * A QuickTime file, as an iPhone records it, is built as an MP4 and is served as one.
 * @throws BAD_REQUEST `noClip`, and `clipTooLong` with the limit in seconds
 */
export async function asClip(upload: Uint8Array): Promise<StoredClip> {
  const type = await typeOf(upload);
  const strip = type && strips[type];
  if (!strip) throw new DomainError("BAD_REQUEST", "noClip");
  const bytes = new Uint8Array(upload);
  const seconds = strip(bytes);
  // A last picture may stand for a fraction of a second.
  if (!(seconds <= mostClipSeconds + 0.5))
    throw new DomainError("BAD_REQUEST", "clipTooLong", { values: { most: mostClipSeconds } });
  return { bytes, type: type === "video/webm" ? type : "video/mp4", seconds };
}
