import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openIdentities } from "@spots/db/database";
import { migrate } from "@spots/migrations/migrate";
import { bootPostgres, freePort } from "@spots/postgres/embedded-postgres";
import { seedDemo } from "@spots/seed/demo";

export type Scratch = {
  readonly url: string;
  /** The same database as superuser. */
  readonly superuserUrl: string;
};

/** Returns a demo user by e-mail address. */
export async function findPerson({ url }: Pick<Scratch, "url">, email: string): Promise<{ readonly id: string }> {
  const identities = openIdentities(url, { connections: 1 });
  return identities.prisma.user.findUniqueOrThrow({ where: { email } }).finally(() => identities.close());
}

/**
 * Runs `work` on a new Postgres with the demo data, and deletes it afterwards.
 * @param durable false: nothing is flushed to disk, for benches that load much and time reads
 */
export async function onScratch<Result>(
  work: (scratch: Scratch) => Promise<Result>,
  { durable = true }: { readonly durable?: boolean } = {},
): Promise<Result> {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-"));
  const postgres = await bootPostgres({ folder: path.join(folder, "postgres"), port: await freePort(), durable });
  try {
    await migrate(postgres.url);
    await seedDemo(postgres.url);
    const superuser = new URL(postgres.adminUrl);
    superuser.pathname = new URL(postgres.url).pathname;
    return await work({ url: postgres.url, superuserUrl: superuser.href });
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
