import { sweepFiles } from "@spots/api/delivery/sweep-files.commands";
import type { JobCall } from "@spots/api/trpc/context";
import type { FileStore } from "@spots/files/store";

/**
 * Sweeps the files of a business.
 * @returns the line for the log
 */
export async function sweep(call: JobCall, files: FileStore, businessId: string): Promise<string> {
  const swept = await sweepFiles(call, files, businessId);
  if (!swept) return `files of ${businessId}: no such business in this database, not touched`;
  const { kept, young, removed } = swept;
  return `files of ${businessId}: ${removed} without a row removed, ${kept} kept, ${young} younger than a day`;
}
