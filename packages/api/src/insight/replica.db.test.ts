import { rm } from "node:fs/promises";
import { openDatabase } from "@spots/db/database";
import { openReplica, type Replica } from "@spots/db/replica/replica";
import { migrate } from "@spots/migrations/migrate";
import { scratchFolder } from "@spots/postgres/scratch-postgres";
import { bootWithStandby } from "@spots/postgres/standby";
import { openTestDatabase } from "@spots/test-kit/database";
import { anAnswer } from "@spots/test-kit/feedback";
import { aTargetBusiness, type TargetBusiness } from "@spots/test-kit/target-business";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { inputsOf } from "../enumeration/aim";
import { aims } from "../enumeration/aims";
import { as, contextOf } from "../test/call";
import { answerCall } from "../trpc/answer-call";
import { appRouter } from "../trpc/root";
import { seenCookie, seenIn } from "../trpc/seen";

const closing: (() => unknown)[] = [];
let standbyAdmin = "";
let database: ReturnType<typeof openDatabase>;
let testDb: ReturnType<typeof openTestDatabase>;
let business: TargetBusiness;
let clock = Date.now();
/** How many calls the replica has served. */
let served = 0;
let replica: Replica;

beforeAll(async () => {
  const folder = await scratchFolder();
  closing.push(() => rm(folder, { recursive: true, force: true }));
  const { primary, standby } = await bootWithStandby({ folder, fill: migrate });
  closing.push(primary.stop, standby.stop);
  standbyAdmin = standby.adminUrl;
  database = openDatabase(primary.url, { connections: 3 });
  testDb = openTestDatabase(primary.url);
  const opened = openReplica(standby.url, primary.url, { connections: 3, everyMs: null, now: () => clock });
  replica = {
    ...opened,
    async read(...asked) {
      const read = await opened.read(...asked);
      if (read) served += 1;
      return read;
    },
  };
  closing.push(() => testDb.$disconnect(), database.close, opened.close);
  business = await aTargetBusiness(testDb);
});
afterAll(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const caughtUp = () =>
  expect
    .poll(async () => {
      await replica.look();
      return replica.standing();
    })
    .toEqual({ state: "read", lagSeconds: 0 });

async function whileReplayIsPaused(work: () => Promise<void>): Promise<void> {
  const admin = new pg.Client({ connectionString: standbyAdmin });
  await admin.connect();
  await admin.query("select pg_wal_replay_pause()");
  await work().finally(async () => {
    await admin.query("select pg_wal_replay_resume()");
    await admin.end();
  });
}

const words = (text: string) =>
  anAnswer(testDb, {
    businessId: business.businessId,
    channelId: business.channel.id,
    locationId: business.location.id,
    recallText: text,
    at: new Date(),
    mentions: null,
  });

const Definition = z.object({
  type: z.string(),
  meta: z.object({ isReport: z.boolean().optional() }).optional(),
});
const reports = Object.keys(appRouter._def.procedures).flatMap((path) => {
  const { type, meta } = Definition.parse(Reflect.get(Object(Reflect.get(appRouter._def.procedures, path)), "_def"));
  return meta?.isReport ? [{ path, type }] : [];
});

it("every report is a query, and a replica gives the primary's answer", async () => {
  expect(reports.map(({ path }) => path)).toEqual(
    expect.arrayContaining(["pulse.home", "results.spots", "results.spot", "response.list", "transfer.answers"]),
  );
  expect(new Set(reports.map(({ type }) => type))).toEqual(new Set(["query"]));
  await caughtUp();
  for (const { path } of reports) {
    const aim = aims[path];
    if (!aim) throw new Error(`${path} has no aim`);
    for (const input of inputsOf(aim, business)) {
      const ask = (from: Replica | null) => {
        const caller = as(database, business.owner.userId, { replica: from, now: new Date(clock) });
        const procedure: unknown = path.split(".").reduce<unknown>((at, step) => Reflect.get(Object(at), step), caller);
        if (typeof procedure !== "function") throw new Error(`${path} is no procedure`);
        return Promise.resolve(Reflect.apply(procedure, undefined, [{ business: business.slug, ...input }]));
      };
      const before = served;
      expect({ path, answer: await ask(replica) }).toEqual({ path, answer: await ask(null) });
      expect({ path, served: served - before }).toEqual({ path, served: 1 });
    }
  }
});

it("whoever sent a command reads its effect, and the cookie of the command carries this to other processes", async () => {
  await caughtUp();
  await whileReplayIsPaused(async () => {
    const { userId } = business.owner;
    const context = () => contextOf(database, userId, { replica });
    const response = await answerCall(
      new Request("http://localhost:3000/api/trpc/location.add", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          json: { business: business.slug, id: crypto.randomUUID(), name: "Quay", timeZone: "Europe/Berlin" },
        }),
      }),
      { endpoint: "/api/trpc", requestId: "r", createContext: async () => context(), log: () => undefined },
    );
    expect(response.status).toBe(200);
    const cookie = response.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/^spots-seen=[0-9A-F]+\/[0-9A-F]+; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/);
    const seen = seenIn(cookie.slice(seenCookie.length + 1).split(";")[0]);
    const placesFor = async (position: typeof seen) => {
      const { locations } = await as(database, userId, { replica, seen: position }).results.choices({
        business: business.slug,
      });
      return locations.map(({ name }) => name);
    };
    expect(await placesFor(seen)).toContain("Quay");
    expect(await placesFor(null)).not.toContain("Quay");
  });
});

it("a cookie that holds no position is ignored", () => {
  for (const value of [undefined, "", "x", "0/1; drop table business", "FFFFFFFFF/0"]) expect(seenIn(value)).toBeNull();
});

it("says as of when the figures are while they are seconds old, and has current ones when the replica is too far behind", async () => {
  await words("before");
  await caughtUp();
  const reached = new Date(clock);
  await whileReplayIsPaused(async () => {
    await words("after");
    const caller = as(database, business.owner.userId, { replica });
    const shown = async () => {
      const { rows } = await caller.response.list({ business: business.slug, filter: {}, limit: 50 });
      return rows.map(({ recallText }) => recallText);
    };
    expect(await caller.pulse.asOf({ business: business.slug })).toEqual({ asOf: null });
    clock += 10_000;
    await replica.look();
    expect(await caller.pulse.asOf({ business: business.slug })).toEqual({ asOf: reached });
    expect(await shown()).not.toContain("after");
    clock += 60_000;
    await replica.look();
    expect(await caller.pulse.asOf({ business: business.slug })).toEqual({ asOf: null });
    expect(await shown()).toContain("after");
  });
});

it("a member who was removed reads nothing at once, although the replica still has them", async () => {
  await caughtUp();
  await whileReplayIsPaused(async () => {
    const { staff, businessId } = business;
    const key = { businessId_id: { businessId, id: staff.id } };
    const { userId } = await testDb.member.update({ where: key, data: { role: "manager" }, select: { userId: true } });
    await as(database, userId, { replica }).pulse.asOf({ business: business.slug });
    await testDb.member.update({ where: key, data: { leftAt: new Date() } });
    await expect(as(database, userId, { replica }).pulse.home({ business: business.slug })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
