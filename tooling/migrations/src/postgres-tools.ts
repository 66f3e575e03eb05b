import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

const hint =
  "Install Postgres's client programs in the server's version or newer (Debian, Ubuntu: `apt-get install postgresql-client`).";

/** A running client program of Postgres. `done` settles when it ends. */
export type Tool = { readonly process: ChildProcess; readonly done: Promise<void> };

/**
 * Starts `pg_dump`, `pg_restore` or `psql` from the PATH. The password is passed in the
 * environment, because `ps` shows arguments.
 * @throws in `done`: the program's error output, and how to install it when it is missing or older
 * than the server
 */
export function startTool(name: string, args: readonly string[], url?: string): Tool {
  const { address, password } = url === undefined ? { address: [], password: undefined } : addressOf(url);
  const process_ = spawn(name, [...args, ...address], {
    stdio: ["pipe", "pipe", "pipe"],
    env: { ...process.env, ...(password === undefined ? {} : { PGPASSWORD: password }) },
  });
  let said = "";
  process_.stderr.on("data", (text) => {
    said = `${said}${text}`.slice(-4000);
  });
  process_.stdin.on("error", () => undefined); // `done` has the reason
  const done = once(process_, "close").then(
    ([code]) => {
      if (code !== 0) throw new Error(`${name} failed: ${said.trim()}${said.includes("version mismatch") ? `\n${hint}` : ""}`);
    },
    (cause: unknown) => {
      throw new Error(`${name} could not be started. ${hint}`, { cause });
    },
  );
  done.catch(() => undefined);
  return { process: process_, done };
}

/** The standard output of a program. */
export async function outputOf(name: string, args: readonly string[], url?: string): Promise<string> {
  const { process: running, done } = startTool(name, args, url);
  let text = "";
  running.stdout?.on("data", (part) => {
    text += part;
  });
  await done;
  return text;
}

function addressOf(url: string): { address: string[]; password: string | undefined } {
  const address = new URL(url);
  const password = address.password === "" ? undefined : decodeURIComponent(address.password);
  address.password = "";
  return { address: ["--dbname", address.href], password };
}
