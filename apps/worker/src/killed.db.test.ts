import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import path from "node:path";
import { freshDatabase } from "@spots/postgres/test-database";
import { openTestDatabase, type TestDatabase } from "@spots/test-kit/database";
import { aFullBusiness } from "@spots/test-kit/full-business";
import { newId } from "@spots/test-kit/ids";
import { afterEach, describe, expect, it } from "vitest";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/**
 * A mail server that records each mail. From mail number `silentFrom` on it does not acknowledge.
 */
async function aMailServer() {
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
  closing.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  post.url = `smtp://127.0.0.1:${address.port}`;
  return post;
}

/** The worker as a process of its own, started like `pnpm start`. */
function aWorkerProcess(url: string, mailServer: string) {
  const child = spawn(process.execPath, ["--import", "tsx", "src/main.ts"], {
    cwd: path.resolve(import.meta.dirname, ".."),
    env: { DATABASE_URL: url, SMTP_URL: mailServer },
    stdio: "ignore",
  });
  const gone = once(child, "exit");
  const kill = async () => {
    child.kill("SIGKILL");
    await gone;
  };
  closing.push(kill);
  return { kill, isAlive: () => child.exitCode === null && child.signalCode === null };
}

/** A database with a business, and functions that add rows. */
async function aRunningWorker() {
  const url = await freshDatabase();
  const testDb = openTestDatabase(url);
  closing.push(() => testDb.$disconnect());
  const { businessId, channel, location } = await aFullBusiness(testDb);
  const common = { businessId, channelId: channel.id, locationId: location.id, locale: "en" };
  const answer = async (count: number) => {
    const data = Array.from({ length: count }, () => ({
      ...common,
      id: newId(),
      answeredAt: new Date(),
      recallText: "They massaged my shoulders while I waited",
    }));
    await testDb.response.createMany({ data });
    return data.map(({ id }) => id);
  };
  const write = async (count: number) => {
    const data = Array.from({ length: count }, newId).map((id) => ({
      id,
      kind: "signInLink",
      to: `${id}@example.com`,
      subject: "s",
      text: "t",
      html: "h",
    }));
    await testDb.mail.createMany({ data });
    return data.map(({ id }) => id);
  };
  return { url, testDb, businessId, answer, write };
}

/**
 * Blocks coding until the returned function is called. A worker that is coding waits inside its
 * transaction.
 */
async function holdCodings(testDb: TestDatabase) {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let holding: Promise<void> = Promise.resolve();
  await new Promise<void>((held, failed) => {
    holding = testDb.$transaction(
      async (tx) => {
        await tx.$executeRaw`lock table coding in share mode`;
        held();
        await released;
      },
      { timeout: 280_000 },
    );
    holding.catch(failed);
  });
  return async () => {
    release();
    await holding;
  };
}

const codersThatWait = async (testDb: TestDatabase) => {
  const waiting = await testDb.$queryRaw<unknown[]>`
    select 1 from pg_locks where relation = 'coding'::regclass and not granted and database =
      (select oid from pg_database where datname = current_database())`;
  return waiting.length;
};

describe("a worker that is killed while it codes and sends mails", () => {
  it("its jobs resume within a minute: every answer is coded once, every mail is sent, nothing is lost", async () => {
    const { url, testDb, businessId, answer, write } = await aRunningWorker();
    const post = await aMailServer();
    const mails = await write(50);

    post.silentFrom = 3;
    const release = await holdCodings(testDb);
    closing.push(release);
    const first = aWorkerProcess(url, post.url);
    await expect.poll(() => post.got.length).toBe(post.silentFrom);
    // Not earlier: a coder that waits longer than its `lock_timeout` fails and is retried.
    const answers = await answer(200);
    await expect.poll(() => codersThatWait(testDb), { interval: 20 }).toBe(1);
    expect(first.isAlive()).toBe(true);
    await first.kill();
    await release();
    expect(await testDb.coding.count({ where: { businessId } })).toBe(0);
    expect(await testDb.mail.count({ where: { sentAt: { not: null } } })).toBe(2);

    // Answers that arrive while no worker runs wait for the next worker.
    answers.push(...(await answer(20)));
    mails.push(...(await write(5)));
    post.silentFrom = Number.POSITIVE_INFINITY;
    const second = aWorkerProcess(url, post.url);
    await expect
      .poll(
        async () => ({
          uncoded: await testDb.response.count({ where: { businessId, coding: null } }),
          unsent: await testDb.mail.count({ where: { sentAt: null } }),
        }),
        { interval: 200 },
      )
      .toEqual({ uncoded: 0, unsent: 0 });
    expect(second.isAlive()).toBe(true);

    const mentions = await testDb.mention.findMany({ where: { businessId, responseId: { in: answers } } });
    expect(mentions.map(({ responseId }) => responseId).sort()).toEqual([...answers].sort());
    expect(
      await testDb.$queryRaw`
        select sum((data->'after'->>'answers')::int)::int as coded from event
        where business_id = ${businessId}::uuid and type = 'response.coded'`,
    ).toEqual([{ coded: answers.length + 1 }]); // the business already has one coded answer
    // The worker sends mails of its own meanwhile, for example about an overdue case.
    const own = new Set(mails.map((id) => `<${id}@magic-spots>`));
    const sent = post.got.map(({ messageId }) => messageId).filter((id) => own.has(id));
    expect(new Set(sent)).toEqual(own);
    // Only the mail in progress may be sent twice, with the same Message-ID.
    expect(sent.length).toBeLessThanOrEqual(own.size + 1);
    expect(await testDb.deadLetter.count()).toBe(0);
  });
});
