import { bootPgBouncer, findPgBouncer } from "@spots/postgres/pgbouncer";
import { freshDatabase } from "@spots/postgres/test-database";
import { afterEach, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "../database";
import { coveredLocations } from "../reports/covered-locations";
import { readJson } from "../reports/json-read";
import { asTenant } from "../tenancy/as-tenant";
import { memberOf } from "../tenancy/tenant";
import { openTestBusinesses } from "../test-business";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function aShop(url: string) {
  const { testDb, aBusiness } = openTestBusinesses(url);
  closing.push(() => testDb.$disconnect());
  const { slug, owner, businessId, location } = await aBusiness();
  /** Reads the locations, and the names that the connection has prepared. */
  const read = async (database: Database) => {
    const membership = await memberOf(database, slug, owner.userId);
    if (!membership) throw new Error("the owner is a member");
    return asTenant(database, membership.tenant, async (db) => ({
      locations: await readJson(db, coveredLocations(businessId, null)),
      prepared: await db.$queryRaw<unknown[]>`select name from pg_prepared_statements`,
    }));
  };
  return { read, location };
}

describe("a statement that is to be prepared", () => {
  it("is prepared once by a connection that leads to Postgres", async () => {
    const url = await freshDatabase();
    const { read, location } = await aShop(url);
    const database = openDatabase(url, { connections: 1 });
    closing.push(database.close);
    const answers = [await read(database), await read(database), await read(database)];
    for (const { locations, prepared } of answers) {
      expect(locations).toMatchObject([{ id: location.id }]);
      expect(prepared).toHaveLength(1);
    }
  });

  it.skipIf(!findPgBouncer())("is not prepared through a pooler, and has the same result", async () => {
    const direct = await freshDatabase();
    const pooler = await bootPgBouncer(direct, {});
    closing.push(pooler.stop);
    const { read, location } = await aShop(direct);
    const database = openDatabase(pooler.url, { connections: 8 });
    closing.push(database.close);
    const answers = await Promise.all(Array.from({ length: 24 }, () => read(database)));
    for (const { locations, prepared } of answers) {
      expect(locations).toMatchObject([{ id: location.id }]);
      expect(prepared).toEqual([]);
    }
  });
});
