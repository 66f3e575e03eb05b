import { openDatabase } from "@spots/db/database";
import { isDatabaseAway } from "@spots/db/outage";
import { openOutageProxy, outages } from "@spots/postgres/outage-proxy";
import { aFullBusiness } from "@spots/test-kit/full-business";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, url } = useTestDb();
let proxy: Awaited<ReturnType<typeof openOutageProxy>>;
let slug = "";
let owner = "";

beforeAll(async () => {
  proxy = await openOutageProxy(url);
  const business = await aFullBusiness(testDb);
  slug = business.slug;
  owner = business.owner.userId;
});
afterAll(() => proxy.close());

const kinds = Object.keys(outages) as (keyof typeof outages)[];

describe.each(kinds)("a Postgres that is %s", (kind) => {
  it("is reported as unavailable to every caller, and calls succeed again afterwards", async () => {
    const database = openDatabase(proxy.url, { connections: 2 });
    const caller = as(database, owner);
    const rename = (name: string) =>
      caller.location.add({ business: slug, id: crypto.randomUUID(), name, timeZone: "Europe/Berlin" });
    try {
      await rename(`before ${kind}`);
      proxy.suffer(kind);
      for (const _ of [1, 2, 3])
        await expect(rename(`during ${kind}`)).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
      await expect(caller.location.list({ business: slug })).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
      proxy.suffer(null);
      await rename(`after ${kind}`);
      const names = (await testDb.location.findMany({ where: { business: { slug } } })).map(({ name }) => name);
      expect(names).toContain(`after ${kind}`);
      expect(names).not.toContain(`during ${kind}`);
    } finally {
      proxy.suffer(null);
      await database.close();
    }
  });
});

describe("an outage", () => {
  it.each([
    ["in Prisma's wrapping", { code: "P2039", meta: { driverAdapterError: { cause: { originalCode: "57P03" } } } }],
    ["of the socket, tried on two addresses", { errors: [{ code: "ECONNREFUSED" }, { code: "ECONNREFUSED" }] }],
    ["of a connection exception", { code: "08006" }],
    ["of a connection that broke", new Error("Client has encountered a connection error and is not queryable")],
    ["of a full pool", new Error("timeout exceeded when trying to connect")],
    ["in next-auth's wrapping", { cause: { err: { code: "53300" } } }],
  ])("is known %s", (_where, error) => {
    expect(isDatabaseAway(error)).toBe(true);
  });

  it.each([
    [
      "a broken rule of the table",
      { code: "P2002", meta: { driverAdapterError: { cause: { originalCode: "23505" } } } },
    ],
    ["a fault of the code", new TypeError("x is not a function")],
    ["nothing", null],
    ["a ring of causes", Object.assign(new Error("a"), {})],
  ])("is not %s", (_what, error) => {
    if (error instanceof Error && error.message === "a") error.cause = error;
    expect(isDatabaseAway(error)).toBe(false);
  });
});
