import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { serve } from "@hono/node-server";
import { TrustProxy } from "@spots/domain/access/network-address";
import { freePort } from "@spots/postgres/embedded-postgres";
import { freshDatabase } from "@spots/postgres/test-database";
import { aMember, giveToken } from "@spots/test-kit/business";
import { openTestDatabase, type TestDatabase } from "@spots/test-kit/database";
import { aFullBusiness } from "@spots/test-kit/full-business";
import { newId } from "@spots/test-kit/ids";
import pg from "pg";
import { afterEach, describe, expect, it } from "vitest";
import { feedbackApp } from "./app";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const secret = "a secret of the tests, long enough";

/** Starts the real server on a free port. */
async function anIntake(url: string, more: Partial<Parameters<typeof feedbackApp>[0]> = {}) {
  const limits = { FLOOD_LIMIT: 1000, MOST_WAITING: 5000, FILES_FOLDER: "none", STORAGE_S3_REGION: "" };
  const FEEDBACK_URL = "http://localhost:3001";
  const { app, close } = feedbackApp(
    { DATABASE_URL: url, AUTH_SECRET: secret, TRUST_PROXY: TrustProxy.parse("0"), ...limits, FEEDBACK_URL, ...more },
    { log: () => undefined },
  );
  const server = serve({ fetch: app.fetch, port: 0 });
  await once(server, "listening");
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("no port");
  closing.push(close, () => new Promise((resolve) => server.close(resolve)));
  return `http://127.0.0.1:${address.port}`;
}

async function aFeedbackApp() {
  const url = await freshDatabase();
  const testDb = openTestDatabase(url);
  closing.push(() => testDb.$disconnect());
  const shop = await aFullBusiness(testDb);
  const token = "abcdefghijklmnopqrstuv";
  await giveToken(testDb, shop.channel, token);
  return { url, testDb, shop, token };
}

const send = (intake: string, token: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${intake}/v1/channels/${token}/responses`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

const countOf = (testDb: TestDatabase, id: string) => testDb.response.count({ where: { id } });

describe("the JSON API", () => {
  it("stores an answer once: 201 first, then 200 with the same body, from any instance, also for concurrent requests", async () => {
    const { url, testDb, shop, token } = await aFeedbackApp();
    const intakes = await Promise.all([anIntake(url), anIntake(url)]);
    const answer = {
      id: newId(),
      recallText: "They massaged my shoulders",
      recommend: 9,
      thankedMemberId: shop.staff.id,
      locale: "en",
    };
    const race = await Promise.all([...intakes, ...intakes, ...intakes].map((intake) => send(intake, token, answer)));
    expect(race.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 201]);
    const bodies = new Set(await Promise.all(race.map((each) => each.text())));
    expect([...bodies]).toEqual([JSON.stringify({ id: answer.id, status: "received" })]);
    expect(await countOf(testDb, answer.id)).toBe(1);
    expect(await testDb.kudos.findMany({ where: { responseId: answer.id } })).toMatchObject([
      { memberId: shop.staff.id },
    ]);
    expect(await testDb.event.count({ where: { subjectId: answer.id, type: "response.received" } })).toBe(1);
  });

  it.each([
    ["an unknown channel", "xxxxxxxxxxxxxxxxxxxxxx", { id: newId(), recallText: "x" }, 404, "not-found"],
    ["a malformed address", "nope", { id: newId(), recallText: "x" }, 404, "not-found"],
    ["no JSON", null, "{", 400, "bad-json"],
    ["a list", null, "[]", 400, "bad-json"],
    ["nothing said", null, { id: newId() }, 422, "bad-input"],
    ["a score of 11", null, { id: newId(), recallText: "x", recommend: 11 }, 422, "bad-input"],
    ["a broken id", null, { id: "1", recallText: "x" }, 422, "bad-input"],
    ["a NUL", null, { id: newId(), recallText: "a\u0000b" }, 422, "bad-input"],
    ["an address without consent", null, { id: newId(), recallText: "x", contact: "a@example.com" }, 422, "bad-input"],
    ["an unknown field", null, { id: newId(), recallText: "x", businessId: newId() }, 422, "bad-input"],
    [
      "someone who does not work here",
      null,
      { id: newId(), recallText: "x", thankedMemberId: newId() },
      422,
      "bad-input",
    ],
  ])("refuses %s with a reason, and stores nothing", async (_what, address, body, status, code) => {
    const { url, testDb, token } = await aFeedbackApp();
    const before = await testDb.response.count();
    const answer = await send(await anIntake(url), address ?? token, body);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
    expect(await answer.json()).toMatchObject({ code, status });
    expect(await testDb.response.count()).toBe(before);
  });

  it("names every invalid field", async () => {
    const { url, token } = await aFeedbackApp();
    const answer = await send(await anIntake(url), token, {
      id: newId(),
      recallText: "x".repeat(2001),
      recommend: 1.5,
      comment: "\ud800",
    });
    expect(await answer.json()).toMatchObject({
      errors: expect.arrayContaining([
        expect.objectContaining({ field: "recallText", code: "tooLong" }),
        expect.objectContaining({ field: "recommend" }),
      ]),
    });
  });

  it("stores emoji, right-to-left text, script tags and formulas unchanged", async () => {
    const { url, testDb, token } = await aFeedbackApp();
    const recallText = "👩‍👩‍👧 مرحبا <script>alert(1)</script> =1+1";
    const id = newId();
    expect((await send(await anIntake(url), token, { id, recallText })).status).toBe(201);
    expect(await testDb.response.findFirst({ where: { id } })).toMatchObject({ recallText });
  });

  it("refuses a body over 64 KiB and a content type other than JSON", async () => {
    const { url, token } = await aFeedbackApp();
    const intake = await anIntake(url);
    expect((await send(intake, token, { id: newId(), recallText: "x".repeat(70_000) })).status).toBe(413);
    expect((await send(intake, token, "recallText=x", { "content-type": "text/plain" })).status).toBe(415);
  });

  it("applies one rate limit across two instances, and sends Retry-After", async () => {
    const { url, token } = await aFeedbackApp();
    const [one, two] = await Promise.all([anIntake(url, { FLOOD_LIMIT: 5 }), anIntake(url, { FLOOD_LIMIT: 5 })]);
    const answers = [];
    for (let turn = 0; turn < 8; turn += 1)
      answers.push(await send((turn % 2 ? one : two) ?? "", token, { id: newId(), recallText: "x" }));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 429, 429, 429]);
    expect(Number(answers.at(-1)?.headers.get("retry-after"))).toBeGreaterThan(0);
  });

  it("refuses answers under overload with 503 and Retry-After, and has stored every one that it acknowledged", async () => {
    const { url, testDb, token } = await aFeedbackApp();
    const intake = await anIntake(url, { MOST_WAITING: 1 });
    const given = Array.from({ length: 40 }, newId);
    const answers = await Promise.all(given.map((id) => send(intake, token, { id, recallText: "x" })));
    const acknowledged = given.filter((_id, nth) => answers[nth]?.status === 201);
    const refused = answers.filter(({ status }) => status !== 201);
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(refused.length).toBeGreaterThan(0);
    for (const answer of refused) {
      expect([answer.status, Number(answer.headers.get("retry-after"))]).toEqual([503, 2]);
      expect(await answer.json()).toMatchObject({ code: "overload" });
    }
    expect(await testDb.response.count({ where: { id: { in: acknowledged } } })).toBe(acknowledged.length);
    expect((await send(intake, token, { id: newId(), recallText: "afterwards" })).status).toBe(201);
  });

  it("counts the rate limit by the client's network, not by a header that the client sets", async () => {
    const { url, token } = await aFeedbackApp();
    const limit = { FLOOD_LIMIT: 2 };
    const statuses = async (intake: string, headers: (turn: number) => string) => {
      const seen: number[] = [];
      for (let turn = 0; turn < 4; turn += 1)
        seen.push(
          (await send(intake, token, { id: newId(), recallText: "x" }, { "x-forwarded-for": headers(turn) })).status,
        );
      return seen;
    };
    const direct = await anIntake(url, limit);
    expect(await statuses(direct, (turn) => `198.51.100.${turn}`)).toEqual([201, 201, 429, 429]);
    const behindProxy = await anIntake(url, { ...limit, TRUST_PROXY: TrustProxy.parse("1") });
    expect(await statuses(behindProxy, (turn) => `203.0.113.${turn}`)).toEqual([201, 201, 201, 201]);
    expect(await statuses(behindProxy, (turn) => `2001:db8:1:2::${turn}`)).toEqual([201, 201, 429, 429]);
    expect(await statuses(behindProxy, (turn) => `198.51.100.${turn}, 203.0.113.99`)).toEqual([201, 201, 429, 429]);
  });

  it("returns 404 while the channel or the business is closed, and the page says so", async () => {
    const { url, testDb, shop, token } = await aFeedbackApp();
    const { businessId } = shop;
    await testDb.businessSuspension.create({
      data: { businessId, id: newId(), reason: "unpaid", suspendedBy: newId() },
    });
    const intake = await anIntake(url);
    expect((await send(intake, token, { id: newId(), recallText: "x" })).status).toBe(404);
    const page = await fetch(`${intake}/f/${token}`);
    expect([page.status, await page.text()]).toEqual([
      404,
      expect.stringContaining("is not collecting answers here any more"),
    ]);
  });

  it("accepts the other answers when one is invalid", async () => {
    const { url, testDb, shop, token } = await aFeedbackApp();
    const other = await aFullBusiness(testDb);
    const stranger = await aMember(testDb, other.businessId, {});
    const intake = await anIntake(url);
    const good = Array.from({ length: 10 }, () => ({ id: newId(), recallText: "x", thankedMemberId: shop.staff.id }));
    const bad = { id: newId(), recallText: "x", thankedMemberId: stranger.id };
    const fates = await Promise.all(
      [...good.slice(0, 5), bad, ...good.slice(5)].map((answer) => send(intake, token, answer)),
    );
    expect(fates.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 422, 201, 201, 201, 201, 201]);
    expect(await countOf(testDb, bad.id)).toBe(0);
  });
});

describe("the database role of intake", () => {
  it.each([
    "select recall_text from response",
    "select * from channel",
    "select * from business",
    'select * from "user"',
    "select * from mail",
    "update response set recall_text = ''",
    "delete from response",
    "select * from kudos",
    "insert into event (business_id) values (gen_random_uuid())",
  ])("cannot %s", async (sql) => {
    const url = await freshDatabase();
    const client = new pg.Client({ connectionString: url, options: "-c role=spots_intake" });
    await client.connect();
    closing.push(() => client.end());
    await expect(client.query(sql)).rejects.toMatchObject({ code: "42501" });
  });
});

describe("a process that is killed under load", () => {
  it("has stored every acknowledged answer", async () => {
    const { url, testDb, token } = await aFeedbackApp();
    const port = await freePort();
    const child: ChildProcess = spawn(process.execPath, ["--import", "tsx", "src/main.ts"], {
      cwd: path.resolve(import.meta.dirname, ".."),
      env: { DATABASE_URL: url, AUTH_SECRET: secret, PORT: String(port), FLOOD_LIMIT: "100000" },
      stdio: "ignore",
    });
    closing.push(() => child.kill("SIGKILL"));
    const intake = `http://127.0.0.1:${port}`;
    const health = () =>
      fetch(`${intake}/health`).then(
        ({ status }) => status,
        () => 0,
      );
    await expect.poll(health).toBe(200);
    const acknowledged: string[] = [];
    const customer = async () => {
      for (;;) {
        const id = newId();
        const answer = await send(intake, token, { id, recallText: "x" }).catch(() => null);
        if (answer?.status === 201) acknowledged.push(id);
        if (!answer) return;
        if (acknowledged.length > 50) child.kill("SIGKILL");
      }
    };
    const customers = Promise.all(Array.from({ length: 20 }, customer));
    await customers;
    expect(acknowledged.length).toBeGreaterThan(50);
    expect(await testDb.response.count({ where: { id: { in: acknowledged } } })).toBe(acknowledged.length);
  });
});
