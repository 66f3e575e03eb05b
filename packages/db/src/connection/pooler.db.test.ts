import { randomBytes } from "node:crypto";
import { migrate } from "@spots/migrations/migrate";
import { urlOf } from "@spots/postgres/databases";
import { openDeafProxy } from "@spots/postgres/deaf-proxy";
import { bootPgBouncer, findPgBouncer } from "@spots/postgres/pgbouncer";
import { emptyDatabase, freshDatabase } from "@spots/postgres/test-database";
import pg from "pg";
import { afterEach, describe, expect, it } from "vitest";
import { openDatabase, openIdentities } from "../database";
import { openIntake } from "../intake/intake";
import { asTenant } from "../tenancy/as-tenant";
import { memberOf } from "../tenancy/tenant";
import { openTestBusinesses } from "../test-business";
import { PooledListener, requireSession } from "./listening";
import { WrongRole } from "./role";
import { checkConnections } from "./start";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

type Options = Parameters<typeof bootPgBouncer>[1];

/** A database and its address through a pooler. */
async function pooled(open: () => Promise<string>, options?: Options) {
  const direct = await open();
  const pooler = await bootPgBouncer(direct, options);
  closing.push(pooler.stop);
  return { direct, url: pooler.url };
}

const modes: { name: string; atOnce: number; options: Options }[] = [
  { name: "in transaction mode", atOnce: 16, options: {} },
  {
    name: "that drops startup options",
    atOnce: 16,
    options: { settings: ["ignore_startup_parameters = extra_float_digits,options"] },
  },
  { name: "with one server connection", atOnce: 2, options: { settings: ["max_db_connections = 1"] } },
];

describe.skipIf(!findPgBouncer()).each(modes)("through a pooler $name", ({ atOnce, options }) => {
  it("every pool uses its own role and one business, whichever client had the connection before", async () => {
    const { direct, url } = await pooled(freshDatabase, options);
    const { testDb, aBusiness } = openTestBusinesses(direct);
    const [database, identities, intake] = [openDatabase(url), openIdentities(url), openIntake(url)];
    closing.push(
      () => testDb.$disconnect(),
      database.close,
      identities.close,
      () => intake.close(),
    );
    await checkConnections([database, identities, intake]);
    const [one, other] = [await aBusiness(), await aBusiness()];
    const seen = async ({ slug, owner }: typeof one) => {
      const membership = await memberOf(database, slug, owner.userId);
      if (!membership) throw new Error("the owner is a member");
      return asTenant(database, membership.tenant, async (db) => {
        const businesses = await db.business.findMany({ select: { slug: true } });
        const people = await db.$queryRaw<{ id: string }[]>`select id from "user"`;
        return { businesses, people };
      });
    };
    const told = await Promise.all(
      Array.from({ length: atOnce }, async (_, at) => {
        const whose = at % 2 ? one : other;
        const { businesses, people } = await seen(whose);
        const anybody = await identities.prisma.user.count({
          where: { id: { in: [one.owner.userId, other.owner.userId] } },
        });
        const outside = await database.prisma.business.count();
        return (
          businesses.length === 1 &&
          businesses[0]?.slug === whose.slug &&
          people.length === 1 &&
          people[0]?.id === whose.owner.userId &&
          anybody === 2 &&
          outside === 0
        );
      }),
    );
    expect(told).toEqual(told.map(() => true));
    await expect(intake.pool.query("select count(*) from business")).rejects.toMatchObject({ code: "42501" });
    await expect(identities.prisma.business.count()).rejects.toThrow("permission denied");
    const login = new pg.Client({ connectionString: url });
    await login.connect();
    closing.push(() => login.end());
    expect((await login.query("select from business")).rowCount).toBe(0);
  });
});

describe.skipIf(!findPgBouncer())("a pooler in transaction mode", () => {
  it("lets two processes run migrations concurrently", async () => {
    const { url, direct } = await pooled(emptyDatabase);
    const [one, other] = await Promise.all([migrate(url), migrate(url)]);
    expect([one, other].map(({ length }) => length).toSorted((a, b) => a - b)[0]).toBeLessThanOrEqual(one.length);
    expect(new Set([...one, ...other]).size).toBe(one.length + other.length);
    expect(await migrate(direct)).toEqual([]);
  });

  it("is refused for LISTEN and jobs, and the error names the setting to change", async () => {
    const { direct, url } = await pooled(freshDatabase);
    await expect(requireSession(url)).rejects.toThrow(PooledListener);
    await expect(checkConnections([], url)).rejects.toThrow("set DATABASE_LISTEN_URL");
    await expect(checkConnections([], direct)).resolves.toBeUndefined();
  });

  it("is accepted for LISTEN when its mode is session", async () => {
    const { url } = await pooled(freshDatabase, { mode: "session" });
    await expect(requireSession(url)).resolves.toBeUndefined();
  });
});

describe("a pool", () => {
  it("rejects queries that would run under another role", async () => {
    const url = await freshDatabase();
    const proxy = await openDeafProxy(url, "set local role spots_app");
    closing.push(proxy.close);
    const database = openDatabase(proxy.url, { connections: 1 });
    closing.push(database.close);
    await expect(checkConnections([database])).rejects.toThrow(WrongRole);
    await expect(database.prisma.business.count()).rejects.toThrow(/works as "spots" and not as "spots_app"/);
    await expect(database.prisma.$transaction((tx) => tx.business.count())).rejects.toThrow(/not as "spots_app"/);
  });

  it("starts while its database is down, and rejects a login that may not assume its role", async () => {
    const url = await freshDatabase();
    const away = new URL(url);
    away.port = "1";
    const absent = openDatabase(away.href);
    await expect(checkConnections([absent], away.href)).resolves.toBeUndefined();
    const admin = new pg.Client({ connectionString: url });
    await admin.connect();
    const name = `outsider_${randomBytes(4).toString("hex")}`;
    await admin.query(`create role ${name} login password 'outside'`);
    closing.push(async () => {
      await admin.query(`drop role ${name}`);
      await admin.end();
    });
    const outsider = new URL(urlOf(url, new URL(url).pathname.slice(1)));
    outsider.username = name;
    outsider.password = "outside";
    const database = openDatabase(outsider.href, { connections: 1 });
    closing.push(absent.close);
    await expect(checkConnections([database])).rejects.toThrow('permission denied to set role "spots_app"');
    await database.close();
  });

  it("names the pooler in the error when SET LOCAL ROLE is dropped", () => {
    expect(new WrongRole("spots", "spots", "spots_app").message).toMatch(
      /works as "spots" and not as "spots_app".*pooler/,
    );
  });
});
