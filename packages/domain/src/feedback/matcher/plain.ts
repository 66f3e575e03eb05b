/**
 * The word without case, accents and spelling variants: "Frisör", "frisor" and "FRISOER" are equal,
 * and so are "Photo" and "Foto".
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
