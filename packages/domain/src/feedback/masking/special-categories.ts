import german from "@spots/content/words/special.de.json" with { type: "json" };
import english from "@spots/content/words/special.en.json" with { type: "json" };
import { DomainError } from "../../kernel/errors";
import { readText } from "../matcher/words";
import { patternsOf } from "../reading/patterns";
import { sensitiveSpans } from "./masking";

/**
 * What a note about a customer must not tell: the special categories of personal data (GDPR, Art.
 * 9) and criminal records (Art. 10).
 */
export const SpecialCategories = [
  "health",
  "religion",
  "politics",
  "sexuality",
  "origin",
  "union",
  "biometrics",
  "crime",
] as const;
export type SpecialCategory = (typeof SpecialCategories)[number];

const lists = [patternsOf(english), patternsOf(german)];
/** A code of the international classification of diseases with a decimal, as "F32.1". */
const diagnosisCode = /(?<![\p{L}\p{N}])[A-TV-Z]\d{2}\.\d{1,2}(?![\p{L}\p{N}])/u;

/**
 * A text as it is read: full-width letters as letters, without invisible characters inside words.
 */
const seen = (text: string): string => text.normalize("NFKC").replaceAll(/\p{Default_Ignorable_Code_Point}/gu, "");

/**
 * The special category that a note about a customer tells of; null when it tells of none. Found by
 * the word lists of both languages, whatever language the note is in
 * (`content/words/special.*.json`, and for health also those that mask answers). It misses what is
 * in no list.
 */
export function specialCategoryIn(text: string): SpecialCategory | null {
  const read = seen(text);
  if (diagnosisCode.test(read) || sensitiveSpans(read).some(({ kind }) => kind === "health")) return "health";
  const { words } = readText(read, "en");
  const found = new Set(lists.flatMap((find) => find(words).map(({ key }) => key)));
  return SpecialCategories.find((category) => found.has(category)) ?? null;
}

/** The key of the sentence that refuses a note, under `errors.fields`. */
const refusalOf = {
  health: "ofHealth",
  religion: "ofReligion",
  politics: "ofPolitics",
  sexuality: "ofSexuality",
  origin: "ofOrigin",
  union: "ofUnion",
  biometrics: "ofBiometrics",
  crime: "ofCrime",
} as const satisfies Readonly<Record<SpecialCategory, string>>;

/** @throws CONFLICT at the field for a text of a special category */
export function refuseSpecialCategory(field: string, text: string): void {
  const special = specialCategoryIn(text);
  if (special !== null)
    throw new DomainError("CONFLICT", refusalOf[special], { fields: { [field]: refusalOf[special] } });
}
