import { z } from "zod";

/*
 * A backup is gzipped text that a person can read: a line of JSON that says what it is, then for each table a line of
 * JSON that names its columns, its rows as `COPY` writes them (one line a row) and a line `\.`, and at the end a line of
 * JSON that counts the rows, so that a backup cut short is known as such.
 */
export const BackupHeader = z.object({
  format: z.literal("spots-backup-1"),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.string()),
});
export type BackupHeader = z.infer<typeof BackupHeader>;

export const BackupTable = z.object({ table: z.string(), columns: z.array(z.string()) });
export type BackupTable = z.infer<typeof BackupTable>;

export const BackupEnd = z.object({ rows: z.record(z.string(), z.number()) });
export type BackupEnd = z.infer<typeof BackupEnd>;

export const endOfTable = "\\.";
