/**
 * Case, accents and ways of spelling taken away: "Frisör", "frisor" and "FRISOER" are one, and so
 * are "Photo" and "Foto".
 */
export function plainOf(word: string): string {
  const lower = word.toLowerCase();
  const letters = /^[a-z]*$/.test(lower)
    ? lower
    : lower
        .replaceAll("ß", "ss")
        .normalize("NFKD")
        .replace(/[\p{M}'’]/gu, "");
  return letters.replace(/([aou])e/g, "$1").replaceAll("ph", "f");
}
