/**
 * Case, accents and ways of spelling taken away: "Frisör", "frisor" and "FRISOER" are one, and so
 * are "Photo" and "Foto".
 */
export function plainOf(word: string): string {
  return word
    .toLowerCase()
    .replaceAll("ß", "ss")
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .replace(/([aou])e/g, "$1")
    .replaceAll("ph", "f");
}
