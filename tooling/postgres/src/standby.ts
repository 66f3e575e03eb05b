import { execFileSync } from "node:child_process";
import { appendFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { bootPostgres, type EmbeddedPostgres, freePort } from "./embedded-postgres";
import { clusterIn } from "./postgres-cluster";

export type WithStandby = {
  readonly primary: EmbeddedPostgres;
  readonly standby: EmbeddedPostgres;
  /** Starts the standby again at its address, after it was stopped. */
  readonly restartStandby: () => Promise<EmbeddedPostgres>;
};

type Options = {
  readonly folder: string;
  readonly programs?: string | undefined;
  readonly fill: (url: string) => Promise<unknown>;
};

/**
 * Starts a primary in `folder`, lets `fill` write to it, and starts a streaming standby on a copy
 * of its files. Neither is durable: for tests and tools.
 */
export async function bootWithStandby({ folder, programs, fill }: Options): Promise<WithStandby> {
  const primaryFolder = path.join(folder, "primary");
  const boot = async (at: string, port?: number) =>
    bootPostgres({ folder: at, port: port ?? (await freePort()), durable: false, programs });
  const first = await boot(primaryFolder);
  await fill(first.url);
  await first.stop(); // the files of a stopped server are a consistent copy
  const standbyFolder = path.join(folder, "standby");
  execFileSync("cp", ["-a", primaryFolder, standbyFolder]);
  const primary = await boot(primaryFolder);
  await beStandby(standbyFolder, primary);
  const standby = await boot(standbyFolder);
  return { primary, standby, restartStandby: () => boot(standbyFolder, standby.port) };
}

/** Makes the stopped cluster in `folder` a standby of this primary. */
export async function beStandby(folder: string, { adminUrl }: EmbeddedPostgres): Promise<void> {
  const { hostname, port, username, password } = new URL(adminUrl);
  const cluster = clusterIn(folder);
  await rm(path.join(cluster, "postmaster.pid"), { force: true });
  await writeFile(path.join(cluster, "standby.signal"), "", { mode: 0o644 });
  await appendFile(
    path.join(cluster, "postgresql.auto.conf"),
    `primary_conninfo = 'host=${hostname} port=${port} user=${username} password=${password}'\nhot_standby_feedback = on\nmax_standby_streaming_delay = 30s\n`,
  );
}
