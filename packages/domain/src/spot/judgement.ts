import { endings, generalWords, smallWords } from "./platitudes";
import { type Part, partsWithoutWord } from "./specifics";
import type { SpotContent } from "./spot";

/**
 * The fields without which staff cannot deliver a spot and nobody can judge it, in the order in
 * which they are asked for.
 */
export const NeededFields = ["happens", "retold", "anchor", "talkLine", "briefWhat", "stopRule"] as const;
export type NeededField = (typeof NeededFields)[number];

/** Fields that say what sets a spot apart. */
const tellingFields = ["happens", "retold", "anchor", "talkLine"] as const satisfies readonly NeededField[];
type TellingField = (typeof tellingFields)[number];
/** Fields that answer different questions, so that the same words twice leave one question open. */
const distinctFields = ["happens", "retold", "talkLine", "stopRule"] as const satisfies readonly NeededField[];

type DistinctField = (typeof distinctFields)[number];

/**
 * What can be said of a spot's words without understanding them. `field` is where it is to be
 * mended.
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
   * Nothing is missing, empty of meaning or said twice. Whether the spot is above the ordinary is
   * not known by that: people judge it.
   */
  readonly isComplete: boolean;
  readonly remarks: readonly Remark[];
};

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize("NFC")
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** No word at all, or one sign over and over. */
function isEmpty(text: string): boolean {
  const signs = new Set(wordsOf(text).join(""));
  return signs.size < 2;
}

const isGeneral = (word: string): boolean =>
  generalWords.has(word) ||
  [...endings].some((ending) => word.endsWith(ending) && generalWords.has(word.slice(0, -ending.length)));

/** Whether a text consists of words that every business says of itself. */
export function isPlatitude(text: string): boolean {
  const words = wordsOf(text).filter((word) => !smallWords.has(word));
  return wordsOf(text).length > 0 && words.every(isGeneral);
}

const plain = (text: string) => wordsOf(text).join(" ");

/**
 * What a spot's words lack, as far as words alone show it. Of several remarks about one field, the
 * first is to be mended first.
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
 * A key of `happens` by its words: two spots with the same key say the same. Null while it is
 * empty.
 */
export const happensKey = ({ happens }: Pick<SpotContent, "happens">): string | null =>
  isEmpty(happens) ? null : plain(happens);
