/**
 * A column's name without case, accents, punctuation and bracketed remarks.
 * @example headKey("E-Mail Address [Required]") // "emailaddress"
 */
export const headKey = (cell: string): string =>
  cell
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[[(].*?[\])]/g, "")
    .replaceAll(/[^\p{L}\p{M}\p{N}]/gu, "");

/** Each column's names, by their key. */
export const headNames = <Column extends string>(
  names: Readonly<Record<Column, readonly string[]>>,
): ReadonlyMap<string, Column> =>
  new Map(
    (Object.keys(names) as Column[]).flatMap((column) =>
      names[column].map((name): [string, Column] => [headKey(name), column]),
    ),
  );

/** Whether a character was lost when the text was saved or read in another encoding. */
export const hasLostLetters = (text: string): boolean => text.includes("\uFFFD");
