import { execFile } from "node:child_process";
import { mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { isServerRunning } from "@spots/postgres/embedded-postgres";
import { exists } from "@spots/postgres/postgres-cluster";

const run = promisify(execFile);

/**
 * Copies the data folder of the embedded Postgres, with its owners and modes, to a new folder.
 * Works both ways: a copy is a data folder. Only while no server runs on it: the files of a running
 * server do not fit together.
 * @throws when a server runs on it, when it is no data folder, or when something is in the place of
 * the copy
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
