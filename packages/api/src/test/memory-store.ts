import type { FileStore } from "@spots/files/store";

/** A store that forgets its files with the process. */
export function memoryStore(): FileStore & { readonly keys: () => string[] } {
  const files = new Map<string, Uint8Array>();
  return {
    put: async (key, bytes) => void files.set(key, bytes),
    get: async (key) => files.get(key) ?? null,
    remove: async (key) => void files.delete(key),
    listBusinesses: async () => [],
    list: async () => [],
    keys: () => [...files.keys()],
  };
}
