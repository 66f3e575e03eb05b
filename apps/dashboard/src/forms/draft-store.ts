import superjson from "superjson";

/**
 * Whose draft it is, and of what: a person's id, the business or "" outside of one, the form, and
 * what the form is about or "".
 */
export type DraftKey = {
  readonly person: string;
  readonly business: string;
  readonly form: string;
  readonly subject: string;
};

export type Draft = {
  /** When it was last typed in, in milliseconds. */
  readonly at: number;
  /** What the form said before it was typed in. */
  readonly base: unknown;
  readonly value: unknown;
};

const prefix = "draft:";
/** A draft ends a day after it was last typed in: the browser may be one that others use too. */
export const draftEndsAfterMs = 24 * 3_600_000;

const storageKey = ({ person, business, form, subject }: DraftKey): string =>
  prefix + [person, business, form, subject].map(encodeURIComponent).join("/");

function read(text: string | null): Draft | null {
  if (text === null) return null;
  try {
    const found: unknown = superjson.parse(text);
    if (typeof found !== "object" || found === null) return null;
    if (!("at" in found && "base" in found && "value" in found) || typeof found.at !== "number") return null;
    return { at: found.at, base: found.base, value: found.value };
  } catch {
    return null;
  }
}

const isOver = (draft: Draft | null, now: number) => draft === null || now - draft.at > draftEndsAfterMs;

/**
 * The draft that is stored under a key; null where there is none, where it has ended, or where it
 * cannot be read.
 */
export function readDraft(storage: Storage, key: DraftKey, now: number): Draft | null {
  const draft = read(storage.getItem(storageKey(key)));
  return isOver(draft, now) ? null : draft;
}

/**
 * Stores a draft. @returns false where the browser refuses, because its storage is full or closed
 */
export function writeDraft(storage: Storage, key: DraftKey, draft: Draft): boolean {
  try {
    storage.setItem(storageKey(key), superjson.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function forgetDraft(storage: Storage, key: DraftKey): void {
  storage.removeItem(storageKey(key));
}

const draftKeysIn = (storage: Storage): string[] =>
  Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "").filter((name) =>
    name.startsWith(prefix),
  );

/** Removes the drafts that have ended, of every person. */
export function sweepDrafts(storage: Storage, now: number): void {
  for (const name of draftKeysIn(storage)) if (isOver(read(storage.getItem(name)), now)) storage.removeItem(name);
}

/** Removes every draft in this browser, whoever typed it: who signs out leaves nothing behind. */
export function forgetAllDrafts(storage: Storage): void {
  for (const name of draftKeysIn(storage)) storage.removeItem(name);
}
