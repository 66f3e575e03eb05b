import { mostReported, ReportVisits } from "@spots/domain/delivery/visit-report";
import { anApiKey } from "@spots/test-kit/api-key";
import { aLocation } from "@spots/test-kit/business";
import { aFullBusiness } from "@spots/test-kit/full-business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { as, contextOf } from "../test/call";
import { answerKeyCall } from "../trpc/key-call";
import { reportVisits } from "./visit-report.commands";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T12:00:00Z");
const minutes = (count: number) => new Date(now.getTime() + count * 60_000).toISOString();

const Told = z.object({
  visits: z
    .array(z.object({ reference: z.string(), visitId: z.string(), url: z.string(), isNew: z.boolean() }))
    .optional(),
  errors: z.unknown().optional(),
});

async function aShop() {
  const shop = await aFullBusiness(testDb);
  const { businessId, location } = shop;
  await testDb.visit.deleteMany({ where: { businessId } });
  const { secret } = await anApiKey(testDb, { businessId, memberId: shop.owner.id });
  const visit = (more: object = {}) => ({ reference: newId(), location: location.name, startsAt: minutes(0), ...more });
  const report = async (visits: unknown, key = secret) => {
    const headers = { "content-type": "application/json", authorization: `Bearer ${key}` };
    const request = new Request("http://x/v1/visits", { method: "POST", headers, body: JSON.stringify({ visits }) });
    const source = {
      context: contextOf(database, null, { now }),
      waitOfKey: async () => 0,
      waitOfStranger: async () => 0,
    };
    const call = { scope: "visits", schema: ReportVisits, mostBytes: 128 * 1024, run: reportVisits } as const;
    const answer = await answerKeyCall(request, source, call);
    return { status: answer.status, ...Told.parse(await answer.json()) };
  };
  const stored = () => testDb.visit.findMany({ where: { businessId }, orderBy: { startedAt: "asc" } });
  return { ...shop, visit, report, stored, business: shop.slug };
}

describe("POST /v1/visits", () => {
  it("stores visits by a location's name or id, and gives an address to print for each", async () => {
    const { report, visit, stored, location } = await aShop();
    const { status, visits = [] } = await report([
      visit({ location: ` ${location.name.toUpperCase()} ` }),
      visit({ location: location.id, startsAt: "2026-11-24T19:00:00+01:00", endsAt: "2026-11-24T21:00:00+01:00" }),
    ]);
    expect(status).toBe(200);
    expect(new Set(visits.map(({ url }) => url)).size).toBe(2);
    for (const { url } of visits) expect(url).toMatch(/^http:\/\/localhost:3001\/c\/[\w-]{22}$/);
    expect((await stored()).map(({ startedAt, endedAt }) => [startedAt, endedAt])).toEqual([
      [now, new Date("2026-11-23T18:00:00Z")],
      [new Date("2026-11-24T18:00:00Z"), new Date("2026-11-24T20:00:00Z")],
    ]);
  });

  it("sent again, also at the same time, is the same visit with the same address", async () => {
    const { report, visit, stored } = await aShop();
    const one = visit();
    const all = await Promise.all([report([one]), report([one, one]), report([one])]);
    expect(await stored()).toHaveLength(1);
    expect(new Set(all.flatMap(({ visits = [] }) => visits.map(({ url }) => url))).size).toBe(1);
    expect(all.flatMap(({ visits = [] }) => visits.filter(({ isNew }) => isNew))).toHaveLength(1);
  });

  it("of a reference that another business uses is a visit of its own", async () => {
    const [mine, theirs] = [await aShop(), await aShop()];
    const { reference } = mine.visit();
    const [a, b] = [await mine.report([mine.visit({ reference })]), await theirs.report([theirs.visit({ reference })])];
    expect(a.visits?.[0]?.visitId).not.toBe(b.visits?.[0]?.visitId);
    expect([await mine.stored(), await theirs.stored()].map(({ length }) => length)).toEqual([1, 1]);
  });

  it("of a reference that two tills use is a visit of each, but one visit at a table where one goes on", async () => {
    const { report, visit, stored, businessId, owner } = await aShop();
    const second = (await anApiKey(testDb, { businessId, memberId: owner.id })).secret;
    const bill = visit();
    const [a, b] = await Promise.all([report([bill]), report([bill], second)]);
    expect([a.visits?.[0]?.isNew, b.visits?.[0]?.isNew]).toEqual([true, true]);
    expect(a.visits?.[0]?.visitId).not.toBe(b.visits?.[0]?.visitId);
    const ofTable = visit({ place: "Table 9" });
    const both = await Promise.all([report([ofTable]), report([ofTable], second)]);
    expect(new Set(both.map(({ visits }) => visits?.[0]?.visitId)).size).toBe(1);
    expect(new Set(both.map(({ visits }) => visits?.[0]?.url)).size).toBe(1);
    expect(await stored()).toHaveLength(3);
  });

  it("refuses a key of another business for this one's location, a body over its size, and times that are none", async () => {
    const { report, visit, stored, location } = await aShop();
    const other = await aShop();
    const foreign = await other.report([visit({ location: location.id })]);
    expect(foreign).toMatchObject({ status: 422, errors: [{ field: "visits.0.location", code: "unknown" }] });
    expect((await report([visit({ place: "x".repeat(1024 * 1024) })])).status).toBe(413);
    const times = [
      "",
      "now",
      "2026-02-30T10:00:00Z",
      "2026-11-23T12:00:00",
      "+275760-09-13T00:00:00Z",
      "9999-12-31T23:59:59Z",
      0,
    ];
    const told = await report(times.map((startsAt) => visit({ startsAt })));
    expect(told.status).toBe(422);
    expect(told.errors).toHaveLength(times.length - 1);
    expect(await report([visit({ startsAt: "9999-12-31T23:59:59Z" })])).toMatchObject({
      ...{ status: 422, errors: [{ field: "visits.0.startsAt", code: "tooFarAhead" }] },
    });
    expect([await stored(), await other.stored()]).toEqual([[], []]);
  });

  it("at a place where a visit goes on is that visit, so that the bill has its code", async () => {
    const { report, visit, stored, business, staff, location } = await aShop();
    const id = newId();
    const asStaff = as(database, staff.userId, { now });
    await asStaff.visit.start({ business, id, locationId: location.id, place: "Table 5", startedAt: minutes(-60) });
    const { visits } = await report([visit({ place: "table 5" }), visit({ place: "Table 5" })]);
    expect(visits?.map(({ visitId }) => visitId)).toEqual([id, id]);
    expect(visits?.[0]?.url).toBe(visits?.[1]?.url);
    expect(await stored()).toHaveLength(1);
  });

  it("names each field at fault and stores nothing", async () => {
    const { report, visit, stored, businessId, location } = await aShop();
    await aLocation(testDb, businessId, { name: location.name });
    const foreign = (await aShop()).location.id;
    const told = await report([
      visit({ location: location.id }),
      visit({ location: "Nowhere" }),
      visit({ location: foreign }),
      visit({ location: location.name }),
      visit({ location: location.id, endsAt: minutes(-1) }),
      visit({ location: location.id, startsAt: minutes(-60 * 24 * 32) }),
    ]);
    expect(told).toMatchObject({
      status: 422,
      errors: [
        { field: "visits.1.location", code: "unknown" },
        { field: "visits.2.location", code: "unknown" },
        { field: "visits.3.location", code: "unknown" },
        { field: "visits.4.endsAt", code: "endsBeforeStart" },
        { field: "visits.5.startsAt", code: "tooLongAgo" },
      ],
    });
    expect(await stored()).toEqual([]);
  });

  it("takes a limited number of visits, and no other fields", async () => {
    const { report, visit, stored } = await aShop();
    const many = Array.from({ length: mostReported + 1 }, () => visit());
    expect((await report(many)).status).toBe(422);
    expect((await report([])).status).toBe(422);
    expect((await report([visit({ nickname: "Ada" })])).errors).toEqual([
      { field: "visits.0.nickname", code: "unknown" },
    ]);
    expect(await stored()).toEqual([]);
    expect((await report(many.slice(1))).visits).toHaveLength(mostReported);
  });
});
