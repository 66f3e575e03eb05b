import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import { databaseEnv } from "./env";
import { insertEvents } from "./insert-event";
import { readEvents } from "./read-events";
import { openTestBusinesses } from "./test-business";

const { testDb, aBusiness } = openTestBusinesses(databaseEnv().DATABASE_URL);
afterAll(() => testDb.$disconnect());

/** A business with events of the types `one`, `two` …; the last two belong to another location. */
async function aHistory() {
  const business = await aBusiness();
  const { businessId, owner } = business;
  const [subjectId, elsewhere] = [randomUUID(), randomUUID()];
  const facts = { businessId, actor: "member" as const, memberId: owner.id, at: new Date(0) };
  await insertEvents(testDb, [
    { ...facts, type: "one", subjectId, data: { after: { name: "A" } } },
    { ...facts, type: "two", subjectId: null, data: { locationId: business.location.id } },
    { ...facts, type: "three", subjectId, data: { locationId: elsewhere } },
    { ...facts, type: "four", subjectId: null, data: { after: { locationId: elsewhere } } },
  ]);
  const everywhere = { memberId: owner.id, locationIds: null };
  const here = { memberId: owner.id, locationIds: [business.location.id] };
  return { businessId, subjectId, everywhere, here };
}
const types = (events: readonly { type: string }[]) => events.map(({ type }) => type);

describe("the events of a business", () => {
  it("are numbered without a gap in the order of writing", async () => {
    const { businessId, everywhere } = await aHistory();
    await insertEvents(testDb, []);
    const events = await readEvents(testDb, { businessId, after: 0n, limit: 10 }, everywhere);
    expect(events.map(({ seq, type }) => [Number(seq), type])).toEqual([
      [1, "one"],
      [2, "two"],
      [3, "three"],
      [4, "four"],
    ]);
    expect(events[0]).toMatchObject({ actor: "member", data: { after: { name: "A" } }, at: new Date(0), isSeen: true });
  });

  it("are numbered per business and read only in that business", async () => {
    const [mine, other] = [await aHistory(), await aHistory()];
    const { businessId, everywhere } = other;
    expect(await readEvents(testDb, { businessId, after: 0n, limit: 10 }, everywhere)).toHaveLength(4);
    expect(await readEvents(testDb, { businessId: mine.businessId, after: 4n, limit: 10 }, everywhere)).toEqual([]);
  });

  it("are read oldest first after a number, newest first before a number, and by subject", async () => {
    const { businessId, subjectId, everywhere } = await aHistory();
    const read = async (range: { after: bigint } | { before: bigint | null; subjectId?: string }, limit: number) =>
      types(await readEvents(testDb, { businessId, limit, ...range }, everywhere));
    expect(await read({ after: 1n }, 2)).toEqual(["two", "three"]);
    expect(await read({ before: null }, 2)).toEqual(["four", "three"]);
    expect(await read({ before: 3n }, 9)).toEqual(["two", "one"]);
    expect(await read({ before: null, subjectId }, 9)).toEqual(["three", "one"]);
  });

  it("of another location are omitted from a limited viewer's list and flagged in their stream", async () => {
    const { businessId, here } = await aHistory();
    expect(types(await readEvents(testDb, { businessId, before: null, limit: 9 }, here))).toEqual(["two", "one"]);
    const stream = await readEvents(testDb, { businessId, after: 0n, limit: 9 }, here);
    expect(stream.map(({ type, isSeen }) => [type, isSeen])).toEqual([
      ["one", true],
      ["two", true],
      ["three", false],
      ["four", false],
    ]);
  });
});
