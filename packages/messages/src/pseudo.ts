const accented: Readonly<Record<string, string>> = {
  a: "á",
  b: "ƀ",
  c: "ç",
  d: "đ",
  e: "é",
  f: "ƒ",
  g: "ĝ",
  h: "ĥ",
  i: "í",
  j: "ĵ",
  k: "ķ",
  l: "ļ",
  m: "ɱ",
  n: "ñ",
  o: "ó",
  p: "þ",
  q: "ǫ",
  r: "ŕ",
  s: "š",
  t: "ţ",
  u: "ú",
  v: "ṽ",
  w: "ŵ",
  x: "ẋ",
  y: "ý",
  z: "ž",
};

/**
 * A text as a language would be that is half as long again and full of accents; placeholders and
 * tags stay. Shows what was never translated.
 */
export function pseudo(text: string): string {
  let depth = 0;
  let inTag = false;
  let longer = "";
  for (const letter of text) {
    if (letter === "{") depth += 1;
    if (letter === "<") inTag = true;
    longer += depth === 0 && !inTag ? (accented[letter] ?? letter) : letter;
    if (letter === "}") depth -= 1;
    if (letter === ">") inTag = false;
  }
  return `[${longer}${"·".repeat(Math.ceil(text.length / 3))}]`;
}

type Tree = { readonly [key: string]: string | Tree };

/**
 * A whole catalogue in the pseudo-language. ICU plurals and selects keep their branches in the
 * original.
 */
export function pseudoCatalog<Catalog extends Tree>(catalog: Catalog): Catalog {
  const turn = (tree: Tree): Tree =>
    Object.fromEntries(
      Object.entries(tree).map(([key, value]) => [key, typeof value === "string" ? pseudo(value) : turn(value)]),
    );
  return turn(catalog) as Catalog;
}
