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

/** A text, one that the build has parsed, or a folder of texts. */
type Branch = string | readonly unknown[] | { readonly [key: string]: Branch };
type Tree = { readonly [key: string]: Branch };

/**
 * A text that the build has parsed: words, and lists for placeholders (a name), formatted arguments
 * (a name, a number, details) and tags (a name, then what is inside).
 */
function pseudoParsed(nodes: readonly unknown[]): unknown[] {
  const accent = (node: unknown): unknown => {
    if (typeof node === "string") return pseudo(node).replace(/^\[|·*\]$/g, "");
    if (!Array.isArray(node) || node.length === 1 || typeof node[1] === "number") return node;
    return [node[0], ...node.slice(1).map(accent)];
  };
  return ["[", ...nodes.map(accent), "··]"];
}

/**
 * A whole catalogue in the pseudo-language. ICU plurals and selects keep their branches in the
 * original.
 */
export function pseudoCatalog<Catalog extends Tree>(catalog: Catalog): Catalog {
  const turn = (branch: Branch): Branch => {
    if (typeof branch === "string") return pseudo(branch);
    if (isParsed(branch)) return pseudoParsed(branch);
    return Object.fromEntries(Object.entries(branch).map(([key, value]) => [key, turn(value)]));
  };
  return turn(catalog) as Catalog;
}

const isParsed = (branch: Branch): branch is readonly unknown[] => Array.isArray(branch);
