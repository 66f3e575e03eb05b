import { execFile } from "node:child_process";
import { mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { isServerRunning } from "@spots/postgres/embedded-postgres";
import { exists } from "@spots/postgres/postgres-cluster";

const run = promisify(execFile);

/**
 * Copies the data folder of the embedded Postgres, with its owners and modes, to a new folder. The
 * same call restores a copy, because a copy is a data folder. No server may run on it: the files of
 * a running server are inconsistent.
 * @throws when a server runs on it, when it is not a data folder, or when the target exists
 */
export async function copyDataFolder(from: string, to: string): Promise<void> {
  if (!(await exists(path.join(from, "cluster", "PG_VERSION")))) throw new Error(`${from} holds no database.`);
  if (await exists(to)) throw new Error(`There is something at ${to} already: move it away first.`);
  if (await isServerRunning(from))
    throw new Error(
      `A server runs on ${from}, and the files of a running server do not fit together: stop the product first, then copy.`,
    );
  const draft = `${to}.part`;
  await mkdir(path.dirname(to), { recursive: true });
  await rm(draft, { recursive: true, force: true });
  await run("cp", ["-a", from, draft]);
  await rename(draft, to);
}
