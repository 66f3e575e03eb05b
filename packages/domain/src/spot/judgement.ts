import { endings, generalWords, smallWords } from "./platitudes";
import { type Part, partsWithoutWord } from "./specifics";
import type { SpotContent } from "./spot";

/**
 * The fields that a spot needs to be delivered and judged, in the order in which they are asked
 * for.
 */
export const NeededFields = ["happens", "retold", "anchor", "talkLine", "briefWhat", "stopRule"] as const;
export type NeededField = (typeof NeededFields)[number];

/** Fields that say what distinguishes a spot. */
const tellingFields = ["happens", "retold", "anchor", "talkLine"] as const satisfies readonly NeededField[];
type TellingField = (typeof tellingFields)[number];
/**
 * Fields that answer different questions, so that the same text in two of them leaves one question
 * open.
 */
const distinctFields = ["happens", "retold", "talkLine", "stopRule"] as const satisfies readonly NeededField[];

type DistinctField = (typeof distinctFields)[number];

/**
 * A remark on a spot's texts that needs no understanding of them. `field` is the field to correct.
 */
export type Remark =
  | { readonly kind: "missing"; readonly field: NeededField }
  | { readonly kind: "platitude"; readonly field: TellingField }
  | { readonly kind: "alike"; readonly field: DistinctField; readonly other: DistinctField }
  | { readonly kind: "unspecific"; readonly field: "happens"; readonly part: Part };

/** The key of a remark's sentence, under `spot.remark` in the catalogue. */
export const remarkKey = (remark: Remark) =>
  remark.kind === "unspecific"
    ? (`unspecific.${remark.part}` as const)
    : remark.kind === "missing"
      ? (`missing.${remark.field}` as const)
      : remark.kind === "platitude"
        ? (`platitude.${remark.field}` as const)
        : (`alike.${remark.field}` as const);

export type Judgement = {
  /**
   * Whether no text is missing, a platitude or repeated. Whether the spot is above the ordinary is
   * judged by people.
   */
  readonly isComplete: boolean;
  readonly remarks: readonly Remark[];
};

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize("NFC")
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** No word at all, or one character repeated. */
function isEmpty(text: string): boolean {
  const signs = new Set(wordsOf(text).join(""));
  return signs.size < 2;
}

const isGeneral = (word: string): boolean =>
  generalWords.has(word) ||
  [...endings].some((ending) => word.endsWith(ending) && generalWords.has(word.slice(0, -ending.length)));

/** Whether a text consists of words that fit every business. */
export function isPlatitude(text: string): boolean {
  const words = wordsOf(text).filter((word) => !smallWords.has(word));
  return wordsOf(text).length > 0 && words.every(isGeneral);
}

const plain = (text: string) => wordsOf(text).join(" ");

/**
 * The remarks on a spot's texts. Of several remarks about one field, the first is to be corrected
 * first.
 */
export function judgeSpot(content: SpotContent): Judgement {
  const missing = NeededFields.filter((field) => isEmpty(content[field]));
  const platitudes = tellingFields.filter((field) => !missing.includes(field) && isPlatitude(content[field]));
  const alike = distinctFields.flatMap((field, at): Remark[] => {
    const other = distinctFields.slice(0, at).find((former) => plain(content[former]) === plain(content[field]));
    return other === undefined || missing.includes(field) ? [] : [{ kind: "alike", field, other }];
  });
  const blocking: Remark[] = [
    ...missing.map((field) => ({ kind: "missing" as const, field })),
    ...platitudes.map((field) => ({ kind: "platitude" as const, field })),
    ...alike,
  ];
  const parts = missing.includes("happens") ? [] : partsWithoutWord(content.happens);
  const asked = parts.map((part) => ({ kind: "unspecific" as const, field: "happens" as const, part }));
  return { isComplete: blocking.length === 0, remarks: [...blocking, ...asked] };
}

/**
 * A key of the text in `happens`. Two spots with the same key have the same text. Null while it is
 * empty.
 */
export const happensKey = ({ happens }: Pick<SpotContent, "happens">): string | null =>
  isEmpty(happens) ? null : plain(happens);
