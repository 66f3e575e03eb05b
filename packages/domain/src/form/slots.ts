import type { FormContent } from "./form";
import type { Texts } from "./kinds/kind";
import type { Question } from "./question";

/** What own words can name of the visit of a customer, in braces: "How was {person}?" */
export const Slots = ["person", "stage", "spot"] as const;
export type Slot = (typeof Slots)[number];

/** What is known of a visit, in the language of the page. */
export type Known = Readonly<Partial<Record<Slot, string>>>;

const written = new RegExp(`\\{(${Slots.join("|")})\\}`, "g");

export const slotsIn = (text: string): readonly Slot[] => Slots.filter((slot) => text.includes(`{${slot}}`));

/** The text with what it names; null where one of its slots is not known, so that it is left out. */
export function filled(text: string, known: Known): string | null {
  if (slotsIn(text).some((slot) => !known[slot])) return null;
  return text.replaceAll(written, (_, slot: Slot) => known[slot] ?? "");
}

/** The text with examples of what it names, "…" where there is none. */
const withExamples = (text: string, examples: Known): string =>
  text.replaceAll(written, (_, slot: Slot) => examples[slot] ?? "…");

/** The text for readers of many answers, each of which named somebody else: "How was …?" */
export const leftOpen = (text: string): string => withExamples(text, {});

/** A question with what its words name; null where that is not known. */
export function questionWith(question: Question, language: string, known: Known): Question | null {
  if (!("text" in question)) return question;
  const text = filled(question.text[language] ?? "", known);
  return text === null ? null : { ...question, text: { ...question.text, [language]: text } };
}

/** A question with examples of what its words name, for its author. */
export function questionWithExamples<Asked extends Question>(
  question: Asked,
  language: string,
  examples: Known,
): Asked {
  if (!("text" in question)) return question;
  const { text } = question;
  return { ...question, text: { ...text, [language]: withExamples(text[language] ?? "", examples) } };
}

const inAny = (texts: Texts) => Object.values(texts).some((text) => slotsIn(text).length > 0);

/** Whether a question names something of the visit. */
export const asksBySlot = ({ questions }: Pick<FormContent, "questions">): boolean =>
  questions.some((question) => "text" in question && inAny(question.text));

/** Whether the page of thanks names something of the visit. */
export const thanksBySlot = ({ ending: { words, voucher } }: Pick<FormContent, "ending">): boolean =>
  inAny(words) || inAny(voucher);

/**
 * What keeps a question from being published: one that names a spot would tell the customer what
 * the first question, on the same page, asks without help.
 */
export function slotProblems(texts: Texts, path: string): Readonly<Record<string, string>> {
  const wrong = Object.entries(texts).filter(([, text]) => slotsIn(text).includes("spot"));
  return Object.fromEntries(wrong.map(([language]) => [`${path}.${language}`, "spotUnaided"]));
}
