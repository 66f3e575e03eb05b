import transliterate from "@sindresorhus/transliterate";

/**
 * A text as lower-case words joined by hyphens: composed and decomposed letters give the same
 * result, accents are removed, and Latin, Greek, Cyrillic and Arabic letters become a-z. Letters of
 * other scripts stay.
 * @example hyphenated("Crème Brûlée, 寿司") // "creme-brulee-寿司"
 */
export function hyphenated(text: string): string {
  return transliterate(text.normalize("NFKC"))
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-+|-+$/g, "");
}
