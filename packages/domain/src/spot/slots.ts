/** The words in braces that a briefing may hold: `{name}` and `{occasion}` of the customer of a visit. */
export const Slots = ["name", "occasion"] as const;
export type Slot = (typeof Slots)[number];

/** A text for each slot. */
export type SlotTexts = Readonly<Record<Slot, string>>;

const inBraces = /\{([^{}]*)\}/g;
const beginsSentence = /(?:^|[.?!]\s+|\n)["„“‘'(]?$/u;

const slotOf = (word: string): Slot | undefined => Slots.find((slot) => slot === word.trim());

/** Whether everything that stands in braces is a slot. */
export const hasKnownSlots = (text: string): boolean =>
  [...text.matchAll(inBraces)].every(({ 1: word = "" }) => slotOf(word) !== undefined);

/** Whether a text has a slot to be filled. */
export const hasSlots = (text: string): boolean =>
  [...text.matchAll(inBraces)].some(({ 1: word = "" }) => slotOf(word) !== undefined);

const capitalised = (text: string) => text.replace(/^\p{Ll}/u, (first) => first.toUpperCase());

/**
 * A text of a briefing with its slots filled: from what the customer of the visit agreed to, and by the
 * neutral words where they said nothing. A name stays as it is written, other words begin a sentence
 * with a capital letter. Other words in braces stay.
 * @param customer null: of no visit, or printed for all
 * @example fillSlots("Welcome {name}.", null, { name: "the customer", occasion: "the occasion" })
 * // "Welcome the customer."
 */
export function fillSlots(text: string, customer: SlotTexts | null, neutral: SlotTexts): string {
  return text.replace(inBraces, (whole, word: string, at: number) => {
    const slot = slotOf(word);
    if (slot === undefined) return whole;
    const said = customer?.[slot].trim() ?? "";
    if (slot === "name" && said !== "") return said;
    return beginsSentence.test(text.slice(0, at)) ? capitalised(said || neutral[slot]) : said || neutral[slot];
  });
}
