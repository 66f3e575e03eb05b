/**
 * Where uploaded files are kept. A key is made by `fileKey`, so that a store never sees a path that
 * a user wrote. The rows that name a file are in the database; a store knows bytes only.
 */
export type FileStore = {
  /** Keeps the bytes under the key. Returns after they are on the disk. */
  readonly put: (key: FileKey, bytes: Uint8Array) => Promise<void>;
  /** The bytes; null when there is no such file. */
  readonly get: (key: FileKey) => Promise<Uint8Array | null>;
  /** Removes the file; nothing happens when there is none. */
  readonly remove: (key: FileKey) => Promise<void>;
  /** The businesses that have files. */
  readonly listBusinesses: () => Promise<readonly string[]>;
  /** The files of a business, in no order. Names that the store did not make are left out. */
  readonly list: (businessId: string) => Promise<readonly ListedFile[]>;
};

/** A stored file, or the rest of one that was never finished. */
export type ListedFile = {
  readonly key: FileKey;
  readonly kind: FileKind;
  readonly id: string;
  /** False for bytes whose writing was interrupted. */
  readonly isWhole: boolean;
  readonly storedAt: Date;
};

/** The kinds of files; the rows of each are in a table or column of their own. */
export const fileKinds = ["photo", "briefing", "answerPhoto", "answerVoice", "logo"] as const;
export type FileKind = (typeof fileKinds)[number];

/** The name of a stored file: business, kind and id. */
export type FileKey = `${string}/${string}/${string}`;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
export const isUuid = (text: string): boolean => uuid.test(text);

/**
 * The key of a file of a business. The business leads it, so that no id finds a file of another one.
 * @throws for ids that are not UUIDs: they would be parts of a path
 */
export function fileKey(businessId: string, kind: FileKind, id: string): FileKey {
  for (const each of [businessId, id]) if (!isUuid(each)) throw new Error("a file's key is made of UUIDs");
  return `${businessId}/${kind}/${id}`;
}

/** A file could not be stored, read or removed now. The same may succeed later. */
export class StoreAway extends Error {
  override readonly name = "StoreAway";
  constructor(act: string, cause: unknown) {
    super(`the store of files failed to ${act}`, { cause });
  }
}
