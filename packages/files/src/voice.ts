import { mostVoiceSeconds } from "@spots/domain/form/media";
import { DomainError } from "@spots/domain/kernel/errors";
import { fileTypeFromBuffer } from "file-type";
import { stripMp4 } from "./mp4";
import { stripWebm } from "./webm";

/** A recording as it is stored: its sounds, and nothing of its device, place and time. */
export type StoredVoice = {
  readonly bytes: Uint8Array;
  readonly type: "audio/mp4" | "audio/webm";
  readonly seconds: number;
};

/** Bytes of an upload that are read to tell what it is. */
const headBytes = 4100;

const readers = { webm: stripWebm, mp4: stripMp4, m4a: stripMp4 } as const;

/**
 * Makes an uploaded file a recording to store. Its content decides what it is: WebM with Opus, as
 * browsers record, or MP4 with AAC. Files with pictures are refused.
 * @throws BAD_REQUEST `noVoice` and `voiceTooLong`
 */
export async function asVoice(upload: Uint8Array): Promise<StoredVoice> {
  const found = await fileTypeFromBuffer(upload.subarray(0, headBytes));
  const kind = found && found.ext in readers ? (found.ext as keyof typeof readers) : null;
  if (kind === null) throw new DomainError("BAD_REQUEST", "noVoice");
  const bytes = new Uint8Array(upload);
  let seconds: number;
  try {
    seconds = readers[kind](bytes, "sounds");
  } catch (error) {
    throw error instanceof DomainError ? new DomainError("BAD_REQUEST", "noVoice") : error;
  }
  // A recorder stops a little late.
  if (!(seconds <= mostVoiceSeconds + 2))
    throw new DomainError("BAD_REQUEST", "voiceTooLong", { values: { most: mostVoiceSeconds } });
  return { bytes, type: kind === "webm" ? "audio/webm" : "audio/mp4", seconds };
}
