import { z } from "zod";
import { diskStore } from "./disk-store";
import { s3Store } from "./s3-store";
import { type FileStore, StoreAway } from "./store";

/** The settings of the store of files, in the environment of each process that has one. */
export const storageSettings = {
  /** The folder of uploaded files; with several processes, one that all of them share. */
  FILES_FOLDER: z.string().default(".data/files"),
  /** The address of a service with the API of S3. Unset: files are in the folder. */
  STORAGE_S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  STORAGE_S3_BUCKET: z.string().min(1).optional(),
  STORAGE_S3_REGION: z.string().min(1).default("us-east-1"),
  STORAGE_S3_KEY: z.string().min(1).optional(),
  STORAGE_S3_SECRET: z.string().min(1).optional(),
};
const StorageSettings = z.object(storageSettings);
export type StorageSettings = z.infer<typeof StorageSettings>;

/**
 * The store that the settings name: a bucket when an endpoint is given, else the folder. What a
 * store cannot do is thrown as `StoreAway`, with the cause.
 * @throws Error naming the settings that are missing for a bucket
 */
export function openStore(settings: StorageSettings): FileStore {
  const { STORAGE_S3_ENDPOINT: endpoint, STORAGE_S3_REGION: region } = settings;
  if (endpoint === undefined) return withAway(diskStore(settings.FILES_FOLDER));
  const { STORAGE_S3_BUCKET: bucket, STORAGE_S3_KEY: key, STORAGE_S3_SECRET: secret } = settings;
  if (bucket === undefined || key === undefined || secret === undefined)
    throw new Error("STORAGE_S3_ENDPOINT needs STORAGE_S3_BUCKET, STORAGE_S3_KEY and STORAGE_S3_SECRET.");
  return withAway(s3Store({ endpoint, bucket, region, key, secret }));
}

/** The store, whose every failure says which of its acts failed. */
function withAway(store: FileStore): FileStore {
  const said =
    <Given extends readonly unknown[], Answer>(act: string, run: (...given: Given) => Promise<Answer>) =>
    (...given: Given): Promise<Answer> =>
      run(...given).catch((cause: unknown) => {
        throw new StoreAway(act, cause);
      });
  return {
    put: said("put", store.put),
    get: said("get", store.get),
    remove: said("remove", store.remove),
    listBusinesses: said("list", store.listBusinesses),
    list: said("list", store.list),
  };
}
