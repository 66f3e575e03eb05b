import { databaseEnv } from "@spots/db/env";
import { openWorkerDatabase } from "@spots/db/tenancy/worker-tenant";
import { aLocation, aMember } from "@spots/test-kit/business";
import { anAnswer } from "@spots/test-kit/feedback";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, describe, expect, it } from "vitest";
import { readResponses } from "../feedback/word-reading.commands";
import { as } from "../test/call";
import { aShopWithStaff } from "../test/shop-with-staff";

const { testDb, database } = useTestDb();
const worker = openWorkerDatabase(databaseEnv().DATABASE_URL);
afterAll(() => worker.close());
const now = new Date("2026-11-23T10:00:00Z");
const at = new Date("2026-11-20T10:00:00Z");

/** A shop with answers at one location; each is one day older than the last. */
async function aShopOf(texts: readonly string[]) {
  const shop = await aShopWithStaff(testDb, database, now);
  const { businessId, location, spot, slug: business } = shop;
  const channelId = newId();
  await testDb.channel.create({
    data: { businessId, id: channelId, token: channelId, name: "At the door", locationId: location.id },
  });
  const ids: string[] = [];
  for (const [index, recallText] of texts.entries())
    ids.push(
      await anAnswer(testDb, {
        businessId,
        locationId: location.id,
        channelId,
        at: new Date(at.getTime() - index * 3_600_000),
        recallText,
        mentions: index % 2 === 0 ? [{ spotId: spot.id, status: "counted" }] : [],
      }),
    );
  const read = () => readResponses({ database: worker, now: () => now, newId }, businessId);
  return { ...shop, business, ids, read };
}

const said = [
  ...Array.from({ length: 6 }, () => "We waited for ages and the wallpaper was dirty."),
  ...Array.from({ length: 6 }, () => "Lovely, she listened and the coffee was delicious."),
];

const find = <Row extends { readonly key: string }>(rows: readonly Row[], key: string) =>
  rows.find((row) => row.key === key);

describe("reading the words of answers", () => {
  it("stores tone, themes, ingredients and telling words once", async () => {
    const { read, businessId } = await aShopOf(said);
    expect(await read()).toBe(12);
    expect(await read()).toBe(0);
    const rows = await testDb.coding.findMany({ where: { businessId } });
    expect(rows.filter(({ tone }) => tone === "negative")).toHaveLength(6);
    expect(rows.find(({ tone }) => tone === "positive")).toMatchObject({
      themes: ["food"],
      ingredients: ["understanding"],
    });
  });

  it("reads an answer again that was read with other word lists", async () => {
    const { read, businessId, ids } = await aShopOf(said);
    await read();
    await testDb.coding.updateMany({
      where: { businessId, responseId: ids[0] ?? "" },
      data: { readVersion: "0", tone: "positive" },
    });
    expect(await read()).toBe(1);
    const row = await testDb.coding.findFirstOrThrow({ where: { businessId, responseId: ids[0] ?? "" } });
    expect(row.tone).toBe("negative");
  });
});

describe("what answers say beside spots", () => {
  it("is counted with n and interval", async () => {
    const { read, business, asManager } = await aShopOf(said);
    await read();
    const { n, tones, themes, ingredients, words } = await asManager.results.words({ business });
    expect(n).toBe(12);
    expect(find(tones, "negative")?.estimate).toMatchObject({ kind: "shown", value: 0.5, n: 12 });
    expect(find(themes, "waiting")).toMatchObject({ hits: 6, change: null });
    expect(find(ingredients, "understanding")).toMatchObject({ hits: 6 });
    expect(words.map(({ form, hits }) => [form, hits])).toEqual([["wallpaper", 6]]);
  });

  it("is, for a spot, of the answers that mention it", async () => {
    const { read, business, asManager, spot } = await aShopOf(said);
    await read();
    const { n, tones } = await asManager.results.words({ business, spotId: spot.id });
    expect(n).toBe(6);
    expect(find(tones, "positive")?.estimate).toMatchObject({ kind: "shown", n: 6 });
  });

  it("is withheld under the minimum, and a word that few say is not named", async () => {
    const { read, business, asManager } = await aShopOf(said.slice(0, 4));
    await read();
    const { tones, words } = await asManager.results.words({ business });
    expect(tones.map(({ estimate }) => estimate.kind)).toEqual(["hidden", "hidden", "hidden"]);
    expect(words).toEqual([]);
  });

  it("is of a manager's own locations", async () => {
    const { read, business, businessId } = await aShopOf(said);
    await read();
    const elsewhere = await aLocation(testDb, businessId);
    const manager = await aMember(testDb, businessId, { role: "manager", locationIds: [elsewhere.id] });
    expect((await as(database, manager.userId, { now }).results.words({ business })).n).toBe(0);
  });

  it("opens the answers behind a figure", async () => {
    const { read, business, asManager } = await aShopOf(said);
    await read();
    const rowsOf = async (filter: object) => (await asManager.response.list({ business, filter })).rows.length;
    expect(await rowsOf({ tone: "negative" })).toBe(6);
    expect(await rowsOf({ about: "theme.food" })).toBe(6);
    expect(await rowsOf({ about: "word.wallpap" })).toBe(6);
    expect(await rowsOf({ about: "ingredient.-understanding" })).toBe(0);
    const { tones } = await asManager.response.counts({ business, filter: { about: "theme.waiting" } });
    expect(tones).toEqual({ negative: 6 });
  });
});
