import { rm } from "node:fs/promises";
import { migrate } from "@spots/migrations/migrate";
import { bootPostgres, type EmbeddedPostgres, freePort } from "@spots/postgres/embedded-postgres";
import { scratchFolder } from "@spots/postgres/scratch-postgres";
import { giveToken } from "@spots/test-kit/business";
import { openTestDatabase } from "@spots/test-kit/database";
import { aFullBusiness } from "@spots/test-kit/full-business";
import { newId } from "@spots/test-kit/ids";
import { afterEach, describe, expect, it } from "vitest";
import { anApp, fieldsOn, post, token } from "./test/app";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/**
 * A Postgres that can be stopped and restarted on the same data directory and port. Committed
 * transactions are on disk.
 */
async function aRecord() {
  const folder = await scratchFolder();
  const port = await freePort();
  let server: EmbeddedPostgres | null = null;
  const stop = async () => {
    await server?.stop();
    server = null;
  };
  const start = async () => {
    server = await bootPostgres({ folder, port });
    expect(server.port).toBe(port);
    return server.url;
  };
  closing.push(() => rm(folder, { recursive: true, force: true }), stop);
  return { url: await start(), start, stop };
}

/** One app for the whole test, on a Postgres of its own. */
async function aFeedbackApp() {
  const record = await aRecord();
  await migrate(record.url);
  const onStage = async <Result>(play: (testDb: ReturnType<typeof openTestDatabase>) => Promise<Result>) => {
    const testDb = openTestDatabase(record.url);
    return play(testDb).finally(() => testDb.$disconnect());
  };
  await onStage(async (testDb) => {
    const { channel } = await aFullBusiness(testDb);
    await giveToken(testDb, channel, token);
  });
  const { app: intake, pass } = await anApp(closing, record.url);
  const stored = (ids: readonly string[]) =>
    onStage((testDb) => testDb.response.findMany({ where: { id: { in: [...ids] } } }));
  return { record, intake, stored, pass };
}

const send = (intake: string, body: unknown) =>
  fetch(`${intake}/v1/channels/${token}/responses`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
const health = async (intake: string) => (await fetch(`${intake}/health`)).status;

const words = {
  recallText: "Sie hörten zu 👩‍👩‍👧 مرحبا",
  recommend: "9",
  thankedWords: "the one with the red scarf",
  comment: "More chairs",
  contact: "ana@example.com",
  "agree-reply": "1",
};

describe("while the database is unavailable", () => {
  it("the form is shown again with its texts for the whole outage, and is stored once when sent again", async () => {
    const { record, intake, stored, pass } = await aFeedbackApp();
    const fresh = fieldsOn(await (await fetch(`${intake}/f/${token}`)).text());
    pass(60_000);
    const answer = { ...fresh, ...words };
    expect(fresh.id).toMatch(/^[0-9a-f-]{36}$/);

    await record.stop();
    expect(await health(intake)).toBe(503);
    let page = "";
    // Longer than the app caches a channel.
    for (const until = Date.now() + 3000; Date.now() < until; ) {
      const refused = await post(intake, answer);
      page = await refused.text();
      expect([refused.status, Number(refused.headers.get("retry-after")) > 0]).toEqual([503, true]);
      expect(refused.headers.get("content-type")).toContain("text/html");
      expect(fieldsOn(page)).toMatchObject({ ...words, id: fresh.id });
    }

    await record.start();
    const taken = await post(intake, fieldsOn(page));
    expect(taken.status).toBe(303);
    expect(taken.headers.get("location")).toMatch(new RegExp(`^/f/${token}/thanks\\?agreed=[\\w-]{61}$`));
    expect((await post(intake, fieldsOn(page))).status).toBe(303);
    expect(await stored([fresh.id ?? ""])).toMatchObject([
      { recallText: words.recallText, recommend: 9, comment: words.comment, contact: words.contact },
    ]);
    expect(await health(intake)).toBe(200);
  });

  it("an API client gets Retry-After, and the same answer sent again is stored once", async () => {
    const { record, intake, stored } = await aFeedbackApp();
    const [known, cold] = [newId(), newId()].map((id) => ({ id, recallText: "They listened" }));
    expect((await send(intake, { id: newId(), recallText: "before" })).status).toBe(201);

    await record.stop();
    for (const answer of [known, cold, known]) {
      const refused = await send(intake, answer);
      expect(refused.status).toBe(503);
      expect(refused.headers.get("content-type")).toContain("application/problem+json");
      expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
      expect(await refused.json()).toMatchObject({ code: "unavailable", status: 503 });
    }

    await record.start();
    expect((await send(intake, known)).status).toBe(201);
    expect((await send(intake, known)).status).toBe(200);
    expect(await stored([known?.id ?? ""])).toHaveLength(1);
    expect(await stored([cold?.id ?? ""])).toHaveLength(0);
  });
});

describe("requests in progress when the database stops", () => {
  it("are stored if acknowledged and refused with a 503 if not; after a resend, each is stored once", async () => {
    const { record, intake, stored } = await aFeedbackApp();
    const acknowledged: string[] = [];
    const refused: string[] = [];
    const statuses = new Set<number>();
    const customer = async () => {
      for (let isAway = false; !isAway; ) {
        const id = newId();
        const { status } = await send(intake, { id, recallText: "They listened" });
        statuses.add(status);
        isAway = status !== 201;
        (isAway ? refused : acknowledged).push(id);
      }
    };
    const customers = Promise.all(Array.from({ length: 20 }, customer));
    await expect.poll(() => acknowledged.length, { interval: 5 }).toBeGreaterThan(100);
    await record.stop();
    await customers;
    expect([...statuses].sort()).toEqual([201, 503]);
    expect(refused).toHaveLength(20);

    await record.start();
    expect(await stored(acknowledged)).toHaveLength(acknowledged.length);
    const again = await Promise.all(refused.map((id) => send(intake, { id, recallText: "They listened" })));
    expect(again.every(({ ok }) => ok)).toBe(true);
    expect(await stored(refused)).toHaveLength(refused.length);
  });
});
