import { z } from "zod";
import { Id } from "../kernel/ids";

/** The most bytes of a photo that a customer sends. */
export const mostAnswerPhotoBytes = 10 * 1024 * 1024;

/** A photo of an answer: the id of its file and its size in pixels. */
export const PhotoAnswer = z.object({ photo: Id, width: z.int().min(1), height: z.int().min(1) });

/** The most bytes and seconds of a recording. */
export const mostVoiceBytes = 4 * 1024 * 1024;
export const mostVoiceSeconds = 60;

/** A recording of an answer: the id of its file, its content type and its length. */
export const VoiceAnswer = z.object({
  voice: Id,
  type: z.enum(["audio/webm", "audio/mp4"]),
  seconds: z
    .number()
    .min(0)
    .max(mostVoiceSeconds + 2),
});
