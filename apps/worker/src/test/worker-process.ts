import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import path from "node:path";
import type { TestDatabase } from "@spots/test-kit/database";
import { onTestFinished } from "vitest";

/**
 * A mail server that records each mail. From mail number `silentFrom` on it does not acknowledge.
 */
export async function aMailServer() {
  const post = { got: [] as { to: string; messageId: string }[], silentFrom: Number.POSITIVE_INFINITY, url: "" };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on("error", () => undefined).on("close", () => sockets.delete(socket)));
    let [unread, to, isLetter] = ["", "", false];
    const answer = (said: string): string | null => {
      if (isLetter) {
        isLetter = false;
        post.got.push({ to, messageId: /^Message-ID: (.+)$/im.exec(said)?.[1]?.trim() ?? "" });
        return post.got.length < post.silentFrom ? "250 taken" : null;
      }
      isLetter = said === "DATA";
      if (isLetter) return "354 go on";
      if (said.startsWith("RCPT")) to = /<(.+?)>/.exec(said)?.[1] ?? "";
      return said === "QUIT" ? "221 bye" : "250 well";
    };
    socket.write("220 here\r\n");
    socket.setEncoding("utf8").on("data", (chunk) => {
      unread += String(chunk);
      for (;;) {
        const end = isLetter ? "\r\n.\r\n" : "\r\n";
        const at = unread.indexOf(end);
        if (at < 0) return;
        const said = answer(unread.slice(0, at));
        unread = unread.slice(at + end.length);
        if (said) socket.write(`${said}\r\n`);
      }
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("no port");
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  post.url = `smtp://127.0.0.1:${address.port}`;
  return post;
}

/** The worker as a process of its own, started like `pnpm start`. */
export function aWorkerProcess(url: string, mailServer: string, more: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, ["--import", "tsx", "src/main.ts"], {
    cwd: path.resolve(import.meta.dirname, "../.."),
    env: { DATABASE_URL: url, SMTP_URL: mailServer, ...more },
    stdio: "ignore",
  });
  const gone = once(child, "exit");
  const kill = async () => {
    child.kill("SIGKILL");
    await gone;
  };
  onTestFinished(kill);
  return { kill, isAlive: () => child.exitCode === null && child.signalCode === null };
}

/**
 * Blocks writes to a table. A worker that writes to it waits inside its transaction; `waiting` is
 * the number of such transactions.
 */
export async function holdWrites(testDb: TestDatabase, table: "coding" | "service_case") {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let holding: Promise<void> = Promise.resolve();
  const pid = await new Promise<number>((held, failed) => {
    holding = testDb.$transaction(
      async (tx) => {
        // Else Postgres ends the transaction while a busy machine starts the worker.
        await tx.$executeRawUnsafe("set local idle_in_transaction_session_timeout = 0");
        await tx.$executeRawUnsafe(`lock table ${table} in share mode`);
        const [holder] = await tx.$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`;
        held(holder?.pid ?? 0);
        await released;
      },
      { timeout: 280_000 },
    );
    holding.catch(failed);
  });
  const end = async () => {
    release();
    await holding;
  };
  onTestFinished(end);
  const waiting = async () => {
    const [blocked] = await testDb.$queryRaw<{ count: number }[]>`
      select count(*)::int as count from pg_stat_activity where ${pid}::int = any (pg_blocking_pids(pid))`;
    return blocked?.count ?? 0;
  };
  return { release: end, waiting };
}
