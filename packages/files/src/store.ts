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
};

/** The name of a stored file: business, kind and id. */
export type FileKey = `${string}/${string}/${string}`;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The key of a file of a business. The business leads it, so that no id finds a file of another one.
 * @throws for ids that are not UUIDs: they would be parts of a path
 */
export function fileKey(businessId: string, kind: "photo" | "clip", id: string): FileKey {
  for (const each of [businessId, id]) if (!uuid.test(each)) throw new Error("a file's key is made of UUIDs");
  return `${businessId}/${kind}/${id}`;
}
