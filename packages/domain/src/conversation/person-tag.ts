import type { Id } from "../kernel/ids";
import { plain } from "../people/plain";

/*
 * A person tag is stored in the text as `@[<member id>]`, so that it survives a change of name and
 * is unambiguous. Users see and enter names only.
 */

export type Named = { readonly id: Id; readonly name: string };

/** A part of a comment: text, or a tagged member. */
export type CommentPart =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "member"; readonly id: Id };

const token = /@\[([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})\]/;

/** The parts of a stored comment in order. No text part is empty. */
export function partsOf(text: string): CommentPart[] {
  return text
    .split(token)
    .map((piece, at): CommentPart => (at % 2 ? { kind: "member", id: piece } : { kind: "words", text: piece }))
    .filter((part) => part.kind === "member" || part.text !== "");
}

/**
 * The stored form of an entered comment: each `@Name` of a chosen member becomes a tag, longer
 * names first.
 */
export function storeTags(typed: string, chosen: readonly Named[]): string {
  const byLength = chosen.toSorted((a, b) => b.name.length - a.name.length);
  let kept = "";
  for (let at = 0; at < typed.length; ) {
    const named = byLength.find(({ name }) => isNamedAt(typed, at, name));
    kept += named ? `@[${named.id}]` : typed[at];
    at += named ? named.name.length + 1 : 1;
  }
  return kept;
}

/** Does not match `@Ana` in `@Anastasia`, nor in an e-mail address. */
function isNamedAt(text: string, at: number, name: string): boolean {
  const isLetter = (letter: string | undefined) => letter !== undefined && /[\p{L}\p{M}\p{N}]/u.test(letter);
  return text.startsWith(`@${name}`, at) && !isLetter(text[at - 1]) && !isLetter(text[at + 1 + name.length]);
}

/** A stored comment with names. `nameOf` also returns a text for a member who no longer exists. */
export function readTags(text: string, nameOf: (id: Id) => string): string {
  return partsOf(text)
    .map((part) => (part.kind === "member" ? `@${nameOf(part.id)}` : part.text))
    .join("");
}

/** The name being entered after an `@` before the caret; null when there is none. */
export function tagBeingTyped(text: string, caret: number): { readonly from: number; readonly query: string } | null {
  const before = text.slice(0, caret);
  const found = /(?:^|[^\p{L}\p{M}\p{N}])@([\p{L}\p{M}\p{N}'’.-]*(?: [\p{L}\p{M}\p{N}'’.-]*)?)$/u.exec(before);
  if (!found) return null;
  const query = found[1] ?? "";
  return { from: caret - query.length - 1, query };
}

/** Whether any word of the name starts with the query, with or without accents. */
export function isMeant(name: string, query: string): boolean {
  const [whole, typed] = [plain(name), plain(query)];
  return whole.startsWith(typed) || whole.split(/\s+/).some((word) => word.startsWith(typed));
}
