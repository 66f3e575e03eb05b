/** The most characters of one part: a request has a limit, and answers are long or short. */
const mostCharacters = 400_000;

/** Divides rows into parts of at most `most` rows whose texts fit into a request. */
export function inParts<Row>(rows: readonly Row[], most: number): readonly (readonly Row[])[] {
  const parts: Row[][] = [];
  let characters = 0;
  for (const row of rows) {
    const size = JSON.stringify(row).length;
    const part = parts.at(-1);
    if (part && part.length < most && characters + size <= mostCharacters) part.push(row);
    else {
      parts.push([row]);
      characters = 0;
    }
    characters += size;
  }
  return parts;
}
