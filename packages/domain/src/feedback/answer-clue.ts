/** A day of an address; null for a text that is none. */
export function dayOf(text: string | null): string | null {
  if (text === null || !/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return null;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) ? text : null;
}

/**
 * Whether an answer is tied to a visit with a clue whose moment was delivered before the visit
 * ended, or to one without, of the visits that started on these local days:
 * "with.2026-11-01.2026-11-28".
 */
const cluePattern = /^(with|without)\.(\d{4}-\d\d-\d\d)\.(\d{4}-\d\d-\d\d)$/;
export type AnswerClue = { readonly isWith: boolean; readonly from: string; readonly to: string };

/** The parts of such a filter; null for a text that is none. */
export function readAnswerClue(text: string): AnswerClue | null {
  const [, has, from = null, to = null] = cluePattern.exec(text) ?? [];
  const [first, last] = [dayOf(from), dayOf(to)];
  return first === null || last === null ? null : { isWith: has === "with", from: first, to: last };
}
export const writeAnswerClue = ({ isWith, from, to }: AnswerClue): string =>
  `${isWith ? "with" : "without"}.${from}.${to}`;
