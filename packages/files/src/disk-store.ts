import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { FileStore } from "./store";

const isAbsent = (error: unknown) => error instanceof Error && "code" in error && error.code === "ENOENT";

/**
 * A store in a folder of this machine, or of a disk that all its processes share. A file is written
 * beside its place and renamed, so that a reader never sees half of one.
 */
export function diskStore(folder: string): FileStore {
  const at = (key: string) => path.join(folder, key);
  return {
    put: async (key, bytes) => {
      const place = at(key);
      await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
      const beside = `${place}.${process.pid}.${crypto.randomUUID()}.part`;
      try {
        const file = await open(beside, "wx", 0o600);
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(beside, place);
      } catch (error) {
        await rm(beside, { force: true });
        throw error;
      }
    },
    get: async (key) =>
      readFile(at(key)).catch((error: unknown) => {
        if (isAbsent(error)) return null;
        throw error;
      }),
    remove: (key) => rm(at(key), { force: true }),
  };
}
