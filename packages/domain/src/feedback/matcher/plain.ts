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

/** The word without case and apostrophes; unlike in `plainOf`, "wär" and "war" differ. */
export function spelledOf(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z]*$/.test(lower)) return lower;
  const spelled = lower
    .normalize("NFC")
    .replaceAll("ß", "ss")
    .replace(/[äöü]/g, (letter) => ({ ä: "ae", ö: "oe", ü: "ue" })[letter] ?? letter);
  return spelled.normalize("NFKD").replace(/[\p{M}'’]/gu, "");
}
