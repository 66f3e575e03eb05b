import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { migrate } from "@spots/migrations/migrate";
import { scratchFolder } from "@spots/postgres/scratch-postgres";
import { bootWithStandby, type WithStandby } from "@spots/postgres/standby";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../database";
import { asTenant } from "../tenancy/as-tenant";
import { memberOf } from "../tenancy/tenant";
import { openTestBusinesses } from "../test-business";
import { openReplica, type Replica, type ReplicaOptions } from "./replica";

const debian15 = "/usr/lib/postgresql/15/bin";
const servers = [
  { name: "the embedded Postgres", programs: undefined, isThere: true },
  { name: "Debian's Postgres 15", programs: debian15, isThere: existsSync(debian15) },
].filter(({ isThere }) => isThere);

describe.each(servers)("a streaming standby of $name", ({ programs }) => {
  const closing: (() => unknown)[] = [];
  let both: WithStandby;
  let clock = Date.parse("2026-11-23T12:00:00Z");
  beforeAll(async () => {
    const folder = await scratchFolder();
    closing.push(() => rm(folder, { recursive: true, force: true }));
    both = await bootWithStandby({ folder, programs, fill: migrate });
    closing.push(both.primary.stop, both.standby.stop);
  });
  afterAll(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });

  /** A replica that measures only when a test asks it to. */
  function aReplica(options: ReplicaOptions = {}, url = both.standby.url): Replica {
    const replica = openReplica(url, both.primary.url, { connections: 3, everyMs: null, now: () => clock, ...options });
    closing.push(replica.close);
    return replica;
  }

  async function aShop() {
    const { testDb, aBusiness } = openTestBusinesses(both.primary.url);
    const database = openDatabase(both.primary.url, { connections: 2 });
    closing.push(() => testDb.$disconnect(), database.close);
    const { slug, owner, businessId } = await aBusiness();
    const membership = await memberOf(database, slug, owner.userId);
    if (!membership) throw new Error("the owner is a member");
    const { tenant } = membership;
    const rename = (name: string) => asTenant(database, tenant, (db) => db.business.updateMany({ data: { name } }));
    return { tenant, rename, businessId };
  }

  /** Sends a statement to the standby as superuser. */
  async function atStandby(sql: string): Promise<void> {
    const admin = new pg.Client({ connectionString: both.standby.adminUrl });
    await admin.connect();
    await admin.query(sql).finally(() => admin.end());
  }
  const stopReplay = () => atStandby("select pg_wal_replay_pause()");
  const resumeReplay = () => atStandby("select pg_wal_replay_resume()");

  const namesIn = (replica: Replica, shop: Awaited<ReturnType<typeof aShop>>, seen: string | null) =>
    replica.read(shop.tenant, seen, async (db, asOf) => {
      const rows = await db.business.findMany({ select: { name: true } });
      return { names: rows.map(({ name }) => name), asOf };
    });
  /** Measures until the replica has replayed what the primary has committed so far. */
  const caughtUp = (replica: Replica) =>
    expect
      .poll(async () => {
        await replica.look();
        return replica.standing();
      })
      .toMatchObject({ state: "read", lagSeconds: 0 });

  it("reads one business's rows only, and writes nothing", async () => {
    const [replica, one, other] = [aReplica(), await aShop(), await aShop()];
    await one.rename("Harbour");
    await other.rename("Hillside");
    await caughtUp(replica);
    await expect
      .poll(async () => namesIn(replica, one, await replica.position()))
      .toEqual({
        result: { names: ["Harbour"], asOf: null },
      });
    expect(await namesIn(replica, other, null)).toEqual({ result: { names: ["Hillside"], asOf: null } });
    const people = replica.read(one.tenant, null, (db) => db.$queryRaw`select * from "session"`);
    await expect(people).rejects.toThrow("permission denied");
    const written = await replica.read(one.tenant, null, (db) => db.business.updateMany({ data: { name: "x" } }));
    expect(written).toBeNull();
  });

  it("is not read by somebody whose own commit it has not replayed, and is read by them afterwards", async () => {
    const [replica, shop] = [aReplica(), await aShop()];
    await shop.rename("before");
    await caughtUp(replica);
    await stopReplay();
    try {
      await shop.rename("after");
      expect(await namesIn(replica, shop, await replica.position())).toBeNull();
      expect(await namesIn(replica, shop, null)).toMatchObject({ result: { names: ["before"] } });
      replica.hear(shop.businessId);
      expect(await namesIn(replica, shop, null)).toBeNull();
    } finally {
      await resumeReplay();
    }
    await caughtUp(replica);
    await expect
      .poll(async () => namesIn(replica, shop, await replica.position()))
      .toMatchObject({ result: { names: ["after"] } });
  });

  it("tells the time it has reached when it is seconds behind, and is not read beyond the limit", async () => {
    const [replica, shop] = [aReplica({ mostLagMs: 30_000 }), await aShop()];
    await shop.rename("before");
    await caughtUp(replica);
    const reached = new Date(clock);
    await stopReplay();
    try {
      await shop.rename("after");
      clock += 4_000;
      await replica.look();
      expect(await namesIn(replica, shop, null)).toEqual({ result: { names: ["before"], asOf: null } });
      clock += 8_000;
      await replica.look();
      expect(await namesIn(replica, shop, null)).toEqual({ result: { names: ["before"], asOf: reached } });
      expect(replica.standing()).toEqual({ state: "read", lagSeconds: 12 });
      clock += 20_000;
      await replica.look();
      expect(replica.standing()).toEqual({ state: "behind", lagSeconds: 32 });
      expect(await namesIn(replica, shop, null)).toBeNull();
    } finally {
      await resumeReplay();
    }
    await caughtUp(replica);
    expect(await namesIn(replica, shop, null)).toEqual({ result: { names: ["after"], asOf: null } });
  });

  it("has no lag while the primary writes nothing", async () => {
    const replica = aReplica();
    await caughtUp(replica);
    clock += 3_600_000;
    await caughtUp(replica);
  });

  it("is given up while it is gone, and read again when it is back", async () => {
    const [replica, shop] = [aReplica(), await aShop()];
    await shop.rename("here");
    await caughtUp(replica);
    await both.standby.stop();
    expect(await namesIn(replica, shop, null)).toBeNull();
    expect(replica.standing().state).toBe("away");
    const back = await both.restartStandby();
    closing.push(back.stop);
    await caughtUp(replica);
    expect(await namesIn(replica, shop, null)).toMatchObject({ result: { names: ["here"] } });
  });

  it("is not read when it is the primary itself", async () => {
    const [replica, shop] = [aReplica({}, both.primary.url), await aShop()];
    await replica.look();
    expect(replica.standing().state).toBe("other");
    expect(await namesIn(replica, shop, null)).toBeNull();
  });
});
