import { namedAnswerFiles } from "@spots/db/reports/answer-files";
import type { TenantClient } from "@spots/db/tenancy/client";
import { workerTenant } from "@spots/db/tenancy/worker-tenant";
import type { Id } from "@spots/domain/kernel/ids";
import { Logo } from "@spots/domain/platform/logo";
import type { FileKind, FileStore, ListedFile } from "@spots/files/store";
import type { JobCall } from "../trpc/context";
import { inTransaction } from "../writing/record";

/** A file is stored before its row is committed, and a phone repeats an upload for hours: in ms. */
const youngMs = 24 * 3_600_000;
/** The number of files that one transaction compares with rows. */
const batch = 500;

/** What a sweep of a business's files found; the counts add up to the files in its folder. */
export type Swept = {
  /** Files that a row names. */
  readonly kept: number;
  /** Files younger than a day, whatever names them. */
  readonly young: number;
  /** Removed: files that no row names, and files whose writing was interrupted. */
  readonly removed: number;
};

type Named = (db: TenantClient, businessId: string, ids: Id[], since: Date) => Promise<{ id: Id }[]>;

/** The ids of these that a row of the business names, or has named since a time. */
const named: Readonly<Record<FileKind, Named>> = {
  photo: (db, businessId, ids) =>
    db.momentPhoto.findMany({ where: { businessId, id: { in: ids }, removedAt: null }, select: { id: true } }),
  // One that is on no briefing any more can be put back for a day.
  briefing: (db, businessId, ids, since) =>
    db.briefingFile.findMany({
      where: { businessId, id: { in: ids }, OR: [{ unusedSince: null }, { unusedSince: { gte: since } }] },
      select: { id: true },
    }),
  answerPhoto: (db, businessId, ids) => namedAnswerFiles(db, businessId, "photo", ids),
  answerVoice: (db, businessId, ids) => namedAnswerFiles(db, businessId, "voice", ids),
  logo: async (db, businessId, ids) => {
    const { logo } = await db.business.findUniqueOrThrow({ where: { id: businessId }, select: { logo: true } });
    const shown = Logo.nullable().parse(logo);
    return shown && ids.includes(shown.id) ? [{ id: shown.id }] : [];
  },
};

/**
 * Removes the files of a business that no row names: a process was killed between the file and its row.
 * The store has one folder per business, and rows are read in a transaction that sees this business
 * alone. Safe to run twice and in two processes concurrently.
 * @returns null for a business that is not in this database: its files are not touched
 */
export async function sweepFiles(call: JobCall, store: FileStore, businessId: string): Promise<Swept | null> {
  const { database, now } = call;
  const tenant = await workerTenant(database, businessId);
  if (!tenant) return null;
  const files = await store.list(businessId);
  const since = new Date(now().getTime() - youngMs);
  const old = files.filter(({ storedAt }) => storedAt < since);
  let removed = 0;
  const remove = async (some: readonly ListedFile[]) => {
    for (const { key } of some) await store.remove(key);
    removed += some.length;
  };
  await remove(old.filter(({ isWhole }) => !isWhole));
  const whole = old.filter(({ isWhole }) => isWhole);
  for (let from = 0; from < whole.length; from += batch) {
    const some = whole.slice(from, from + batch);
    const rows = await inTransaction(database, tenant, async ({ db }) => {
      const found = new Set<string>();
      for (const kind of new Set(some.map((file) => file.kind))) {
        const ids = some.filter((file) => file.kind === kind).map(({ id }) => id);
        for (const { id } of await named[kind](db, businessId, ids, since)) found.add(`${kind} ${id}`);
      }
      return found;
    });
    await remove(some.filter(({ kind, id }) => !rows.has(`${kind} ${id}`)));
  }
  return { kept: old.length - removed, young: files.length - old.length, removed };
}
