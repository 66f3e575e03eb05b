import superjson from "superjson";

/**
 * The key of a draft: the person's id, the business ("" outside one), the form, and the id of its
 * subject ("" for none).
 */
export type DraftKey = {
  readonly person: string;
  readonly business: string;
  readonly form: string;
  readonly subject: string;
};

export type Draft = {
  /** The time of the last change, in milliseconds since the epoch. */
  readonly at: number;
  /** The values of the form from when the draft was begun. */
  readonly base: unknown;
  readonly value: unknown;
};

const prefix = "draft:";
/**
 * Milliseconds after which a draft expires. It is short, since other people may use the browser.
 */
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
 * Returns the draft stored under a key; null when there is none, or it has expired or is invalid.
 */
export function readDraft(storage: Storage, key: DraftKey, now: number): Draft | null {
  const draft = read(storage.getItem(storageKey(key)));
  return isOver(draft, now) ? null : draft;
}

/**
 * Stores a draft.
 * @returns false when the storage is full or not available
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

/** Removes the expired drafts of every person. */
export function sweepDrafts(storage: Storage, now: number): void {
  for (const name of draftKeysIn(storage)) if (isOver(read(storage.getItem(name)), now)) storage.removeItem(name);
}

/** Removes every draft in this browser, of every person. Called on sign-out. */
export function forgetAllDrafts(storage: Storage): void {
  for (const name of draftKeysIn(storage)) storage.removeItem(name);
}
