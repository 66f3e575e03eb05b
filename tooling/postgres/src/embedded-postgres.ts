import { type ChildProcess, spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { constants, open, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import {
  type Access,
  clusterIn,
  keepAccess,
  logIn,
  postgresBinaries,
  prepareCluster,
  type ServerUser,
  serverUser,
} from "./postgres-cluster";
import { adminUrl, canConnect, reach } from "./reach-cluster";

export type EmbeddedPostgres = {
  /**
   * The URL of the database `spots` as its owner: the role `spots`, which is no superuser and
   * bypasses no policy.
   */
  url: string;
  /**
   * The URL of the maintenance database as superuser. For tools only; the product never uses it.
   */
  adminUrl: string;
  port: number;
  /** Settles when the server has ended, for any reason. */
  exited: Promise<void>;
  /**
   * Stops the server and waits until its files are closed. Does nothing to a server that another
   * process started.
   */
  stop: () => Promise<void>;
};

const root = fileURLToPath(new URL("../../../", import.meta.url));
const deadline = 60_000;

/**
 * Starts Postgres on a folder, and creates the cluster, the role and the database on the first
 * start. Connects to a server that already runs on the folder instead of starting one. The server
 * ends with the process that started it, even when that process is killed.
 * @param folder defaults to `.data/postgres` in the project
 * @param programs a folder with other Postgres programs; default: the embedded ones
 * @param durable false: nothing is flushed to disk. For tests, whose data may be lost.
 */
export async function bootPostgres({
  folder = embeddedFolder,
  port = 5499,
  durable = true,
  programs,
}: {
  folder?: string;
  port?: number;
  durable?: boolean;
  programs?: string | undefined;
} = {}): Promise<EmbeddedPostgres> {
  if (!path.isAbsolute(folder)) throw new Error(`The folder of a database must be an absolute path, not ${folder}.`);
  const user = serverUser();
  const access = await prepareCluster(folder, user, port, programs);
  const ends = Date.now() + deadline;
  for (;;) {
    const running = await findServerOn(folder, access);
    if (running)
      return {
        ...(await reach({ ...access, port: running })),
        exited: lastsUntilGone(folder, access).catch(() => undefined),
        stop: async () => {},
      };
    const server = await startServer({ folder, user, durable, programs }, access);
    if (await answers(server, server.access))
      return { ...(await reach(server.access)), exited: server.exited, stop: () => stop(server) };
    // With two concurrent starts, the log may contain only the other server's messages. So the pid
    // file is checked too.
    const said = await lastWords(folder);
    const mayPass =
      (await findServerOn(folder, access)) !== null ||
      /pre-existing shared memory|lock file .* already exists|Address already in use/i.test(said);
    if (!mayPass || Date.now() > ends) throw new Error(`Postgres did not start on ${folder}. It said: ${said}`);
    await pause(200);
  }
}

/** Whether a server runs on this folder, also one that is starting. */
export async function isServerRunning(folder: string): Promise<boolean> {
  const lines = await readFile(path.join(clusterIn(folder), "postmaster.pid"), "utf8").catch(() => "");
  const pid = Number(lines.split("\n")[0]);
  return pid > 0 && (await isServerOf(folder, pid));
}

/** The embedded Postgres's own folder. */
export const embeddedFolder = path.join(root, ".data/postgres");

type Server = { process: ChildProcess; exited: Promise<void>; access: Access };

type Start = { folder: string; user: ServerUser; durable: boolean; programs: string | undefined };

async function startServer({ folder, user, durable, programs }: Start, kept: Access): Promise<Server> {
  const access = { ...kept, port: (await isFree(kept.port)) ? kept.port : await freePort() };
  if (access.port !== kept.port) await keepAccess(folder, access);
  const { postgres } = await postgresBinaries(programs);
  const log = await open(
    logIn(folder),
    constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | constants.O_APPEND,
    0o600, // the log quotes failed statements
  );
  await log.chmod(0o600);
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "timezone=UTC",
    "max_connections=200",
    "jit=off",
    ...(durable
      ? ["shared_buffers=64MB"]
      : ["shared_buffers=256MB", "fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_wal_size=4GB"]),
  ].flatMap((setting) => ["-c", setting]);
  // The keeper has its own process group, so that Ctrl-C does not reach the server while its
  // clients finish their work. The open pipe tells the keeper when the starting process has ended
  // in any way.
  const keeper = spawn(
    "sh",
    ["-c", keeperScript, "postgres-keeper", postgres, "-D", clusterIn(folder), "-p", String(access.port), ...settings],
    { ...user, cwd: folder, detached: true, stdio: ["pipe", log.fd, log.fd] },
  );
  keeper.stdin?.on("error", () => undefined);
  await log.close();
  // The keeper and its pipe do not keep the starting process alive.
  keeper.unref();
  if (keeper.stdin && "unref" in keeper.stdin && typeof keeper.stdin.unref === "function") keeper.stdin.unref();
  const exited = new Promise<void>((resolve) => {
    keeper.once("exit", () => resolve());
    keeper.once("error", () => resolve());
  });
  return { process: keeper, exited, access };
}

/**
 * Runs a program, and ends it with KEEPER_SIGNAL or SIGINT when the script's standard input closes.
 */
export const keeperScript = `
exec 3<&0
"$@" </dev/null 3<&- & server=$!
(cat <&3 >/dev/null; kill -"\${KEEPER_SIGNAL:-INT}" "$server") & watcher=$!
exec 3<&-
wait "$server"; code=$?
kill "$watcher" 2>/dev/null
exit "$code"`;

async function answers(server: Server, access: Access): Promise<boolean> {
  const ends = Date.now() + deadline;
  while (server.process.exitCode === null && server.process.signalCode === null && Date.now() < ends) {
    if (await canConnect(adminUrl(access))) return true;
    await pause(20);
  }
  return false;
}

async function stop(server: Server): Promise<void> {
  server.process.ref();
  server.process.stdin?.end();
  await server.exited;
}

/**
 * The port of the server that runs on this folder. Removes a `postmaster.pid` that a killed server
 * left behind.
 */
async function findServerOn(folder: string, access: Access): Promise<number | null> {
  const pidFile = path.join(clusterIn(folder), "postmaster.pid");
  const begins = Date.now();
  for (;;) {
    const lines = await readFile(pidFile, "utf8").then(
      (text) => text.split("\n"),
      () => null,
    );
    if (!lines) return null;
    const [pid, , , port] = lines.map(Number);
    if (port && (await canConnect(adminUrl({ ...access, port })))) return port;
    // An empty file may be new: its server has not written its pid yet.
    const isLeftover = pid ? !(await isServerOf(folder, pid)) : Date.now() > begins + 2000;
    if (isLeftover) {
      await rm(pidFile, { force: true });
      return null;
    }
    // The server is starting or stopping.
    if (Date.now() > begins + 20_000)
      throw new Error(`Process ${pid} holds ${folder} and does not answer: end it and try again.`);
    await pause(100);
  }
}

/** Resolves when a server that another process started has ended. */
async function lastsUntilGone(folder: string, access: Access): Promise<void> {
  while (await findServerOn(folder, access)) await pause(1000, undefined, { ref: false });
}

/** After a crash the pid in the file may belong to another program. */
async function isServerOf(folder: string, pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return false;
  }
  return readFile(`/proc/${pid}/cmdline`, "utf8").then(
    (command) => command.includes(clusterIn(folder)),
    () => process.platform !== "linux",
  );
}

async function lastWords(folder: string): Promise<string> {
  const log = await readFile(logIn(folder), "utf8").catch(() => "nothing");
  return log.trim().split("\n").slice(-5).join(" | ");
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  const listening = once(server, "listening").then(
    () => true,
    () => false,
  );
  server.listen(port, "127.0.0.1");
  const free = await listening;
  server.close();
  return free;
}

/**
 * A free port below those that Linux and macOS give to outgoing connections. One of these would
 * take the port of a server that restarts.
 */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const port = randomInt(20_000, 32_000);
    if (await isFree(port)) return port;
  }
  throw new Error("This machine gives out no port.");
}
