import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort, keeperScript } from "./embedded-postgres";
import { serverUser } from "./postgres-cluster";
import { canConnect } from "./reach-cluster";
import { scratchFolder } from "./scratch-postgres";

const usualPaths = ["/usr/sbin/pgbouncer", "/usr/bin/pgbouncer", "/opt/homebrew/bin/pgbouncer"];

/**
 * The path of PgBouncer where Debian and other systems install it; undefined where it is missing.
 */
export const findPgBouncer = (): string | undefined => usualPaths.find((file) => existsSync(file));

export type RunningPooler = { url: string; stop: () => Promise<void> };

/**
 * Starts PgBouncer in front of a Postgres, for every database of the server behind `target`.
 * @param mode `transaction`: each transaction may get another connection; `session`: a client has
 * one connection for its session
 * @param settings further lines of its configuration, for example a setting of hosted poolers
 */
export async function bootPgBouncer(
  target: string,
  { mode = "transaction", settings = [] }: { mode?: "transaction" | "session"; settings?: readonly string[] } = {},
): Promise<RunningPooler> {
  const pgbouncer = findPgBouncer();
  if (!pgbouncer) throw new Error("There is no PgBouncer here: `apt-get install pgbouncer`.");
  const { hostname, port, username, password } = new URL(target);
  const folder = await scratchFolder();
  await chmod(folder, 0o755);
  const file = path.join(folder, "pgbouncer.ini");
  const own = await freePort();
  const lines = [
    "[databases]",
    `* = host=${hostname} port=${port || 5432} user=${decodeURIComponent(username)} password=${decodeURIComponent(password)}`,
    "[pgbouncer]",
    "listen_addr = 127.0.0.1",
    `listen_port = ${own}`,
    "unix_socket_dir =",
    "auth_type = any",
    `pool_mode = ${mode}`,
    "default_pool_size = 10",
    "max_client_conn = 500",
    ...settings,
  ];
  const user = serverUser();
  await writeFile(file, `${lines.join("\n")}\n`, { mode: 0o644 });
  // It ends with the process that started it, however that process ends.
  const server = spawn("sh", ["-c", keeperScript, "pgbouncer-keeper", pgbouncer, "-q", file], {
    ...user,
    cwd: folder,
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
    env: { ...process.env, KEEPER_SIGNAL: "TERM" },
  });
  server.stdin.on("error", () => undefined);
  const ended = once(server, "exit");
  const url = new URL(target);
  url.hostname = "127.0.0.1";
  url.port = String(own);
  const stop = async () => {
    server.stdin.end();
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  for (const ends = Date.now() + 20_000; !(await canConnect(url.href)); await pause(50))
    if (server.exitCode !== null || Date.now() > ends) {
      await stop();
      throw new Error(`PgBouncer does not answer on port ${own}.`);
    }
  return { url: url.href, stop };
}
