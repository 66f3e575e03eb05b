/**
 * Marks that readers leave out when they search: accents of Latin, Greek and Cyrillic, Hebrew
 * points, Arabic vowels. The vowel signs of Indian scripts are letters of their own and stay.
 */
const leftOut = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]/g;
/** Letters without a decomposition, and their replacements. */
export const typedAs: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ı: "i",
  ς: "σ",
};
const special = new RegExp(`[${Object.keys(typedAs).join("")}]`, "g");

/**
 * A text in the form for searches: lower case, without accents, in one normal form.
 * @example plain("José Ångström-Weiß") // "jose angstrom-weiss"
 */
export function plain(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(leftOut, "")
    .replace(special, (letter) => typedAs[letter] ?? letter)
    .normalize("NFC");
}
