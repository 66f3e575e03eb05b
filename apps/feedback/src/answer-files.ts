import { createHash } from "node:crypto";
import type { KeepFiles } from "@spots/api/feedback/response.commands";
import type { FormContent } from "@spots/domain/form/form";
import { mostAnswerPhotoBytes, mostVoiceBytes } from "@spots/domain/form/media";
import { isMedia } from "@spots/domain/form/media-kinds";
import type { Question } from "@spots/domain/form/question";
import type { Given } from "@spots/domain/form/shown";
import { DomainError } from "@spots/domain/kernel/errors";
import { asPhoto } from "@spots/files/photo";
import { type FileKey, fileKey } from "@spots/files/store";
import { asVoice } from "@spots/files/voice";
import { v5 } from "uuid";
import type { Parts } from "./parts";
import { fieldOf, fileField } from "./question-fields";

/** The files of a posted form by the name of their field; empty ones are left out. */
export type Files = ReadonlyMap<string, File>;

/** The most bytes of a posted form with files, and of all its files and texts together. */
export const mostFormBytes = 24 * 1024 * 1024;

export const asksForFiles = ({ questions }: Pick<FormContent, "questions">): boolean =>
  questions.some(({ kind }) => isMedia(kind));

type Made = { readonly answer: unknown; readonly key: FileKey; readonly bytes: Uint8Array };

/**
 * The id of a file: the same for the same upload to the same answer, so that a repeated request
 * names the same file, and another upload never replaces one that an answer names.
 */
const idOf = (responseId: string, question: string, upload: Uint8Array) =>
  v5(`${question} ${createHash("sha256").update(upload).digest("hex")}`, responseId);

async function photoOf(businessId: string, id: string, upload: Uint8Array): Promise<Made> {
  const { bytes, width, height } = await asPhoto(upload);
  return { answer: { photo: id, width, height }, key: fileKey(businessId, "answerPhoto", id), bytes };
}

async function voiceOf(businessId: string, id: string, upload: Uint8Array): Promise<Made> {
  const { bytes, type, seconds } = await asVoice(upload);
  return { answer: { voice: id, type, seconds }, key: fileKey(businessId, "answerVoice", id), bytes };
}

/**
 * Reads the files that were sent for questions of a form: what is answered by question, and what
 * stores them. Nothing is stored before.
 * @throws BAD_REQUEST with the key of what is wrong by question
 */
export async function filesGiven(
  { files: store, inTurn }: Pick<Parts, "files" | "inTurn">,
  { businessId, id: responseId }: { readonly businessId: string; readonly id: string },
  { questions }: FormContent,
  files: Files,
): Promise<{ readonly given: Given; readonly keep: KeepFiles }> {
  const made = new Map<string, Made>();
  const wrong: Record<string, string> = {};
  for (const [index, question] of questions.entries()) {
    const name = fieldOf(question, index);
    const file = isMedia(question.kind) ? files.get(question.kind === "voice" ? fileField(name) : name) : undefined;
    if (!file) continue;
    const read = await inTurn(() => readFile(question, file, { businessId, responseId }));
    if (typeof read === "string") wrong[question.id] = read;
    else made.set(question.id, read);
  }
  if (Object.keys(wrong).length > 0) throw new DomainError("BAD_REQUEST", "badInput", { fields: wrong });
  return {
    given: Object.fromEntries([...made].map(([question, { answer }]) => [question, answer])),
    keep: async (asked) => {
      for (const question of asked) {
        const file = made.get(question);
        if (file) await store.put(file.key, file.bytes);
      }
    },
  };
}

type Of = { readonly businessId: string; readonly responseId: string };

/** A file made what is stored of it, or the key of why it is refused. */
async function readFile(question: Question, file: File, { businessId, responseId }: Of): Promise<Made | string> {
  const isVoice = question.kind === "voice";
  if (file.size > (isVoice ? mostVoiceBytes : mostAnswerPhotoBytes)) return isVoice ? "voiceTooLong" : "photoTooLarge";
  const upload = new Uint8Array(await file.arrayBuffer());
  try {
    return await (isVoice ? voiceOf : photoOf)(businessId, idOf(responseId, question.id, upload), upload);
  } catch (error) {
    if (error instanceof DomainError) return error.reason;
    throw error;
  }
}
