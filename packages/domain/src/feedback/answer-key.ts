import { DomainError } from "../kernel/errors";
import { readCursor, writeCursor } from "../kernel/page";

/** The place of an answer in a list of answers, whatever its order. */
export type AnswerKey = { readonly id: string; readonly at: Date; readonly recommend: number | null };

/** A cursor: the answer's score and its position by time, joined by `~`. */
export const writeAnswerKey = ({ id, at, recommend }: AnswerKey) => `${recommend ?? ""}~${writeCursor({ at, id })}`;

/** @throws BAD_REQUEST when the text is not a valid cursor */
export function readAnswerKey(cursor: string | undefined): AnswerKey | null {
  if (cursor === undefined) return null;
  const [, score, place] = /^(\d|10|)~(.*)$/.exec(cursor) ?? [];
  const key = readCursor(place);
  if (key === null || score === undefined)
    throw new DomainError("BAD_REQUEST", "badCursor", { fields: { cursor: "badCursor" } });
  return { ...key, recommend: score === "" ? null : Number(score) };
}
