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

/** The column that each cell of a header names, once each; null for a cell that names none. */
export function columnsIn<Column extends string>(
  cells: readonly string[],
  heads: ReadonlyMap<string, Column>,
): (Column | null)[] {
  const seen = new Set<Column>();
  return cells.map((cell) => {
    const column = heads.get(headKey(cell)) ?? null;
    if (column === null || seen.has(column)) return null;
    seen.add(column);
    return column;
  });
}

/** The trimmed cells of a row by their column. */
export const cellsByColumn = <Column extends string>(
  columns: readonly (Column | null)[],
  cells: readonly string[],
): ReadonlyMap<Column, string> =>
  new Map(columns.flatMap((column, at) => (column ? [[column, (cells[at] ?? "").trim()] as const] : [])));

/** Whether a character was lost when the text was saved or read in another encoding. */
export const hasLostLetters = (text: string): boolean => text.includes("\uFFFD");
