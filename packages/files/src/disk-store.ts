import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { type FileKey, type FileKind, type FileStore, fileKinds, isUuid, type ListedFile } from "./store";

const isAbsent = (error: unknown) => error instanceof Error && "code" in error && error.code === "ENOENT";

const namesIn = (folder: string): Promise<readonly string[]> =>
  readdir(folder).catch((error: unknown) => {
    if (isAbsent(error)) return [];
    throw error;
  });

/** A file by its name in the folder of its kind; null for a name of something else, or when it is gone. */
async function listed(folder: string, businessId: string, kind: FileKind, name: string): Promise<ListedFile | null> {
  const [id = "", ...rest] = name.split(".");
  const isWhole = rest.length === 0;
  if (!isUuid(id) || !(isWhole || rest.at(-1) === "part")) return null;
  const key: FileKey = `${businessId}/${kind}/${name}`;
  const found = await stat(path.join(folder, key)).catch((error: unknown) => {
    if (isAbsent(error)) return null;
    throw error;
  });
  return found?.isFile() ? { key, kind, id, isWhole, storedAt: found.mtime } : null;
}

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
    listBusinesses: async () => (await namesIn(folder)).filter(isUuid),
    list: async (businessId) => {
      const files: ListedFile[] = [];
      if (!isUuid(businessId)) return files;
      for (const kind of fileKinds)
        for (const name of await namesIn(at(path.join(businessId, kind)))) {
          const file = await listed(folder, businessId, kind, name);
          if (file) files.push(file);
        }
      return files;
    },
  };
}
