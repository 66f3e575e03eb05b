import { createHash } from "node:crypto";
import { limitDrawn } from "@spots/db/reports/draw-answers";
import { countWords, readAnswersByDay } from "@spots/db/reports/read-words";
import { asTenant } from "@spots/db/tenancy/as-tenant";
import { memberOf } from "@spots/db/tenancy/tenant";
import { openWorkerDatabase, workerTenant } from "@spots/db/tenancy/worker-tenant";
import { dayOf } from "@spots/domain/kernel/zoned-time";
import { chanceOf } from "@spots/seed/chance";
import { aBusiness, aLocation } from "@spots/test-kit/business";
import { anAnswer } from "@spots/test-kit/feedback";
import { newId } from "@spots/test-kit/ids";
import { aJourney, aLiveSpot } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countStaleDays } from "./days.commands";

const { testDb, database } = useTestDb();
let worker: ReturnType<typeof openWorkerDatabase>;
beforeAll(() => {
  worker = openWorkerDatabase(database.url);
});
afterAll(() => worker.close());

const start = new Date("2026-10-20T00:00:00Z").getTime();
const hour = 3_600_000;
const [from, until] = ["2026-10-01", "2026-12-01"];
/** The day that divides the two sides of the comparison. */
const middle = "2026-11-04";
const leastHits = 3;

async function aShop() {
  const { businessId, slug, owner, location } = await aBusiness(testDb);
  const places = [location.id, (await aLocation(testDb, businessId)).id];
  const channels = await Promise.all(
    places.map(async (locationId) => {
      const id = newId();
      await testDb.channel.create({ data: { businessId, id, token: id, name: "At the door", locationId } });
      return id;
    }),
  );
  const { stages } = await aJourney(testDb, businessId);
  const spots = [
    await aLiveSpot(testDb, businessId, stages[0]?.id ?? ""),
    await aLiveSpot(testDb, businessId, stages[0]?.id ?? ""),
  ];
  const membership = await memberOf(database, slug, owner.userId);
  const tenant = await workerTenant(worker, businessId);
  if (!membership || !tenant) throw new Error("the business has an owner");
  const scope = { businessId, from, until };
  const sided = (rows: Awaited<ReturnType<typeof readAnswersByDay>>["read"]["all"]) =>
    rows.map((row) => ({ ...row, side: row.day < middle ? (1 as const) : (0 as const) }));
  const read = (spotId: string | null) =>
    asTenant(database, membership.tenant, async (db) => {
      const days = await readAnswersByDay(db, scope, spotId);
      const of = (each: typeof days.read) => sided(each.mentioning ?? each.all);
      const counts = await countWords(db, scope, { days: of(days.read), drawnDays: of(days.drawn), spotId, leastHits });
      return { days, counts: counts.filter(({ hits }) => hits > 0).toSorted(byText) };
    });
  const count = async () => {
    for (let days = 1; days > 0; ) days = await countStaleDays({ database: worker }, businessId);
  };
  const limit = (most: number) =>
    asTenant(worker, tenant, async (db) => {
      const days = await testDb.drawnAnswer.findMany({ where: { businessId }, distinct: ["day"] });
      await limitDrawn(
        db,
        businessId,
        days.map(({ day }) => day.toISOString().slice(0, 10)),
        most,
      );
    });
  return { businessId, places, channels, spots, read, count, limit };
}
type Shop = Awaited<ReturnType<typeof aShop>>;

const byText = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
const isDrawn = (id: string, halvings: number) =>
  Number.parseInt(
    createHash("sha256")
      .update(Buffer.from(id.replaceAll("-", ""), "hex"))
      .digest("hex")
      .slice(0, 7),
    16,
  ) <
  2 ** (28 - halvings);

/** The same as `read`, from the rows of the answers. */
async function readRows({ businessId }: Shop, spotId: string | null) {
  const rows = await testDb.response.findMany({
    where: { businessId, coding: { tone: { not: null } } },
    include: { coding: true, location: true, mentions: true },
  });
  const halvings = (await testDb.wordDraw.findUnique({ where: { businessId } }))?.halvings ?? 0;
  const answers = rows.flatMap(({ id, locationId, channelId, answeredAt, coding, location, mentions }) => {
    const day = dayOf(answeredAt, location.timeZone);
    if (!coding || day < from || day >= until) return [];
    const spots = mentions.filter(
      ({ question, source, status }) => question === "recall" && source === "unaided" && status === "counted",
    );
    return [{ id, locationId, channelId, day, coding, spotIds: spots.map((mention) => mention.spotId) }];
  });
  type Answers = typeof answers;
  const perDay = (some: Answers) => {
    const days = new Map<string, { day: string; locationId: string; channelId: string; answers: number }>();
    for (const { day, locationId, channelId } of some) {
      const row = days.get(`${day} ${channelId} ${locationId}`) ?? { locationId, channelId, day, answers: 0 };
      days.set(`${day} ${channelId} ${locationId}`, { ...row, answers: row.answers + 1 });
    }
    return [...days.values()].toSorted(byText);
  };
  const mentioning = (some: Answers) => some.filter(({ spotIds }) => spotId !== null && spotIds.includes(spotId));
  const drawn = answers.filter(({ id }) => isDrawn(id, halvings));
  const [counted, countedDrawn] = [answers, drawn].map((some) => (spotId === null ? some : mentioning(some)));
  const hits = new Map<string, number>();
  const add = (some: Answers, kind: string, keys: (coding: Answers[number]["coding"]) => readonly string[]) => {
    for (const { day, coding } of some)
      for (const key of keys(coding)) {
        const of = JSON.stringify([day < middle ? 1 : 0, kind, key]);
        hits.set(of, (hits.get(of) ?? 0) + 1);
      }
  };
  add(counted ?? [], "tone", ({ tone }) => (tone ? [tone] : []));
  add(counted ?? [], "theme", ({ themes }) => themes);
  add(counted ?? [], "ingredient", ({ ingredients }) => ingredients);
  add(countedDrawn ?? [], "word", ({ words }) => words);
  const isNamed = (kind: string, key: string) =>
    kind !== "word" || (hits.get(JSON.stringify([0, "word", key])) ?? 0) >= leastHits;
  const counts = [...hits].flatMap(([of, n]) => {
    const [side, kind, key]: [number, string, string] = JSON.parse(of);
    return isNamed(kind, key) ? [{ side, kind, key, hits: n }] : [];
  });
  const of = (some: Answers) => ({ all: perDay(some), mentioning: spotId === null ? null : perDay(mentioning(some)) });
  return { days: { read: of(answers), drawn: of(drawn) }, counts: counts.toSorted(byText) };
}

/** One random change of what the counts depend on; the first ones are answers. */
async function change({ businessId, places, channels, spots }: Shop, seed: number, step: number) {
  const chance = chanceOf(seed * 1000 + step);
  const at = () => new Date(start + chance.below(30 * 24) * hour);
  const some = <Key extends string>(...keys: readonly Key[]) => keys.filter(() => chance.happens(0.4));
  const reading = () => {
    const words = some("wallpap", "towel", "harbor");
    return {
      tone: (["positive", "neutral", "negative", null] as const)[chance.below(4)] ?? null,
      themes: some("waiting", "children"),
      ingredients: some("pride", "-pride", "sincerity"),
      ...{ words, forms: words.map((word) => `${word}s`) },
    };
  };
  const place = chance.below(2);
  const [locationId, channelId] = [places[place] ?? "", channels[place] ?? ""];
  const spotId = spots[chance.below(2)]?.id ?? "";
  const status = (["counted", "doubtful", "dismissed"] as const)[chance.below(3)] ?? "counted";
  const answers = await testDb.response.findMany({
    where: { businessId },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  const responseId = answers[chance.below(Math.max(1, answers.length))]?.id ?? newId();
  const answer = async () => {
    const id = await anAnswer(testDb, { businessId, locationId, channelId, at: at(), mentions: [{ spotId, status }] });
    await testDb.coding.updateMany({ where: { businessId, responseId: id }, data: { ...reading(), tone: "positive" } });
  };
  const changes: readonly (() => Promise<unknown>)[] = [
    ...[answer, answer, answer, answer, answer],
    () => testDb.coding.updateMany({ where: { businessId, responseId }, data: reading() }),
    () => testDb.coding.updateMany({ where: { businessId, responseId }, data: reading() }),
    () => testDb.mention.updateMany({ where: { businessId, responseId }, data: { status } }),
    () => testDb.response.deleteMany({ where: { businessId, id: responseId } }),
    () => testDb.coding.deleteMany({ where: { businessId, responseId } }),
    () =>
      testDb.response.updateMany({
        where: { businessId, id: responseId },
        data: { locationId, channelId, answeredAt: at() },
      }),
    () =>
      testDb.location.updateMany({
        where: { businessId, id: locationId },
        data: { timeZone: ["Asia/Tokyo", "America/New_York", "Europe/Berlin"][chance.below(3)] ?? "UTC" },
      }),
  ];
  await (step < 24 ? answer : changes[chance.below(changes.length)])?.();
}

describe("the words of a day", () => {
  it.each([1, 2, 3])(
    "equal those of the answers after any changes, before and after the worker counts (seed %i)",
    async (seed) => {
      const shop = await aShop();
      const check = async () => {
        for (const spotId of [null, shop.spots[0]?.id ?? ""]) {
          const { days, counts } = await shop.read(spotId);
          const rows = await readRows(shop, spotId);
          const sorted = (some: typeof days.read) => ({
            all: some.all.toSorted(byText),
            mentioning: some.mentioning?.toSorted(byText) ?? null,
          });
          expect({ read: sorted(days.read), drawn: sorted(days.drawn) }).toEqual(rows.days);
          expect(counts.map(({ side, kind, key, hits }) => ({ side, kind, key, hits })).toSorted(byText)).toEqual(
            rows.counts,
          );
        }
      };
      for (let step = 0; step < 64; step += 1) {
        await change(shop, seed, step);
        if (step % 16 === 3) await shop.count();
        if (step === 40) await shop.limit(10);
        if (step % 16 === 11) {
          await check();
          await shop.count();
          await check();
        }
      }
      const { businessId } = shop;
      expect((await testDb.wordDraw.findUniqueOrThrow({ where: { businessId } })).halvings).toBeGreaterThan(0);
      const { days } = await shop.read(null);
      const sum = (rows: typeof days.read.all) => rows.reduce((total, { answers }) => total + answers, 0);
      expect(sum(days.drawn.all)).toBeLessThan(sum(days.read.all));
    },
  );

  it("keep no row of an erased answer, nor of an answer that is no longer drawn", async () => {
    const shop = await aShop();
    const { businessId } = shop;
    for (let step = 0; step < 12; step += 1) {
      const mentions = [{ spotId: shop.spots[0]?.id ?? "", status: "counted" as const }];
      const where = { locationId: shop.places[0] ?? "", channelId: shop.channels[0] ?? "" };
      const id = await anAnswer(testDb, { businessId, ...where, at: new Date(start + step * hour), mentions });
      await testDb.coding.updateMany({
        where: { businessId, responseId: id },
        data: { tone: "neutral", words: ["towel"], forms: ["towels"] },
      });
    }
    await shop.count();
    expect(await testDb.drawnAnswer.count({ where: { businessId } })).toBe(12);
    await shop.limit(5);
    const halvings = (await testDb.wordDraw.findUniqueOrThrow({ where: { businessId } })).halvings;
    const drawn = await testDb.drawnAnswer.findMany({ where: { businessId } });
    expect(drawn.length).toBeLessThanOrEqual(5);
    expect(drawn.every(({ responseId }) => isDrawn(responseId, halvings))).toBe(true);
    await testDb.response.deleteMany({ where: { businessId } });
    await shop.count();
    expect(await testDb.drawnAnswer.count({ where: { businessId } })).toBe(0);
    expect(await testDb.wordDay.count({ where: { businessId } })).toBe(0);
  });
});
