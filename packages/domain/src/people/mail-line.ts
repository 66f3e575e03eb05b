/** An address and the words beside it. `isBracketed`: written as `Name <address>`. */
export type Addressed = {
  readonly address: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly isBracketed: boolean;
};
/**
 * Words that belong to no address, or to several; `isPart`: enclosed by semicolons or the line's
 * ends.
 */
export type Loose = { readonly loose: string; readonly isPart: boolean };

type Token =
  | { readonly kind: "word"; readonly text: string }
  | { readonly kind: "address"; readonly text: string; readonly isBracketed: boolean }
  | { readonly kind: "separator"; readonly text: string };

/**
 * The tokens of a mail program's line: quoted names, addresses in brackets, separators, and single
 * words.
 */
const tokens =
  /"((?:[^"\\\n]|\\.|"")*)"(?=[\s<,;]|$)|[<([]([^<>()[\]\s]*@[^<>()[\]\s]*)[>)\]]|([,;\t\n])|([^\s,;<]+|<)/gu;

function tokensOf(text: string): Token[] {
  return [...text.matchAll(tokens)].map(([whole, quoted, bracketed, separator]): Token => {
    if (separator !== undefined) return { kind: "separator", text: separator };
    if (bracketed !== undefined) return { kind: "address", text: bareAddress(bracketed), isBracketed: true };
    const text = quoted === undefined ? whole : quoted.replaceAll(/\\(.)|"(")/g, "$1$2").trim();
    // A quoted name may be an address, because some programs write it when they have no name.
    if (/\S@\S/.test(text) && !/\s/.test(text)) return { kind: "address", text: bareAddress(text), isBracketed: false };
    return { kind: "word", text };
  });
}

/** Removes `mailto:` with its parameters, and quotation marks and brackets. */
const bareAddress = (said: string) =>
  said
    .replace(/^["'‘’“”„(<[]+/u, "")
    .replace(/^mailto:/i, "")
    .replace(/\?.*$/, "")
    .replace(/["'‘’“”)>\].:]+$/u, "");

/** The addresses in a text, each once. */
export function addressesIn(text: string): string[] {
  if (!text.includes("@")) return [];
  const said = tokensOf(text).flatMap((token) => (token.kind === "address" ? [token.text.toLowerCase()] : []));
  return [...new Set(said)];
}

/** Whether a text has an address in brackets, as mail programs write them. */
export const isMailLine = (text: string): boolean => /[<([][^<>()[\]\s]*@[^<>()[\]\s]*[>)\]]/.test(text);

/**
 * Parses a line in the notation of mail programs: `Anna <a@x>; "Lang, Ben" <b@x>, c@x`. Words are
 * assigned to an address only when they clearly belong to it.
 * @param isAttribute whether words are an attribute of the address before them, such as a role
 */
export function peopleIn(text: string, isAttribute: (words: string) => boolean): (Addressed | Loose)[] {
  const pieces = splitAt(tokensOf(text.replace(addressee, "")), /[;\t\n]/).flatMap((part) => {
    if (countIn(part) <= 1) return [pieceOf(part, true)];
    return splitAt(part, /,/)
      .flatMap((piece) => (countIn(piece) > 1 ? splitAfterAddresses(piece) : [piece]))
      .map((piece) => pieceOf(piece, false));
  });
  return withLooseWords(withAttributes(pieces, isAttribute));
}

/** What mail programs write before a line of addresses. */
const addressee = /^\s*(to|cc|bcc|from|an|kopie|blindkopie|von)\s*:/i;

const countIn = (part: readonly Token[]) =>
  new Set(part.filter(({ kind }) => kind === "address").map(({ text }) => text.toLowerCase())).size;

function splitAt(all: readonly Token[], sign: RegExp): Token[][] {
  const parts: Token[][] = [[]];
  for (const token of all) {
    if (token.kind === "separator" && sign.test(token.text)) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

function splitAfterAddresses(all: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  for (const token of all) {
    parts.at(-1)?.push(token);
    if (token.kind === "address") parts.push([]);
  }
  return parts;
}

const cellsOf = (all: readonly Token[]) =>
  splitAt(all, /,/)
    .map((cell) =>
      cell
        .map(({ text }) => text)
        .join(" ")
        .trim(),
    )
    .filter(Boolean);

function pieceOf(piece: readonly Token[], isPart: boolean): Addressed | Loose {
  const written = piece.findLastIndex(({ kind }) => kind === "address");
  const found = piece[written];
  if (found?.kind !== "address") return { loose: cellsOf(piece).join(", "), isPart };
  const words = (part: readonly Token[]) => cellsOf(part.filter(({ kind }) => kind !== "address"));
  return {
    address: found.text,
    before: words(piece.slice(0, written)),
    after: words(piece.slice(written + 1)),
    isBracketed: found.isBracketed,
  };
}

/** Assigns a role or another attribute after a separator to the address before it. */
function withAttributes(pieces: readonly (Addressed | Loose)[], isAttribute: (words: string) => boolean) {
  const joined: (Addressed | Loose)[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if ("loose" in piece && last && "address" in last && isAttribute(piece.loose))
      joined[joined.length - 1] = { ...last, after: [...last.after, piece.loose] };
    else joined.push(piece);
  }
  return joined.filter((piece) => "address" in piece || piece.loose !== "");
}

const isAddressed = (piece: Addressed | Loose | undefined): piece is Addressed =>
  piece !== undefined && "address" in piece;
const isBare = (piece: Addressed | Loose | undefined) =>
  isAddressed(piece) && !piece.isBracketed && piece.before.length === 0;

/**
 * Assigns loose words to the address after them (`Lang, Anna <a@x>`, `Anna, a@x, Ben, b@x`) or
 * before them (`a@x, Anna, b@x, Ben`), when only one of the two fits all of them. All words beside
 * a single bare address belong to it.
 */
function withLooseWords(pieces: readonly (Addressed | Loose)[]): (Addressed | Loose)[] {
  // Beside addresses in brackets, a word between semicolons is a person without an address rather
  // than a name.
  const areBare = pieces.every((piece) => !isAddressed(piece) || !piece.isBracketed);
  const isOnly = pieces.filter(isAddressed).length === 1 && pieces.some(isBare);
  const explains = (step: 1 | -1) =>
    pieces.every((piece, at) => {
      const next = pieces[at + step];
      if (isAddressed(piece) || (next && !isAddressed(next))) return true;
      if (areBare) return isBare(next);
      return step === 1 && !piece.isPart && isAddressed(next) && next.isBracketed;
    });
  const namesFirst = explains(1);
  if (!isOnly && namesFirst === explains(-1)) return [...pieces];
  const joined: Addressed[] = [];
  let waiting: string[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (isAddressed(piece)) {
      joined.push({ ...piece, before: [...waiting, ...piece.before] });
      waiting = [];
    } else if (last && (isOnly || !namesFirst))
      joined[joined.length - 1] = { ...last, after: [...last.after, piece.loose] };
    else waiting = [...waiting, piece.loose];
  }
  return joined;
}
