import { confirmedDeliveries } from "@spots/db/reports/confirmed-deliveries";
import { asTenant } from "@spots/db/tenancy/as-tenant";
import { memberOf } from "@spots/db/tenancy/tenant";
import { openWorkerDatabase } from "@spots/db/tenancy/worker-tenant";
import { dayOf } from "@spots/domain/kernel/zoned-time";
import { chanceOf } from "@spots/seed/chance";
import { aBusiness, aLocation } from "@spots/test-kit/business";
import { noHurry } from "@spots/test-kit/database";
import { anAnswer, aVisit } from "@spots/test-kit/feedback";
import { newId } from "@spots/test-kit/ids";
import { aJourney, aLiveSpot } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countStaleDays, listBusinessesWithStaleDays } from "./days.commands";

const { testDb, database } = useTestDb();
let worker: ReturnType<typeof openWorkerDatabase>;
beforeAll(() => {
  worker = openWorkerDatabase(database.url);
});
afterAll(() => worker.close());

const hour = 3_600_000;
const start = new Date("2026-10-20T00:00:00Z").getTime();
const [from, until] = ["2026-10-24", "2026-11-14"];

async function aShop() {
  const { businessId, slug, owner, location } = await aBusiness(testDb);
  const places = [location.id, (await aLocation(testDb, businessId)).id];
  const { stages } = await aJourney(testDb, businessId);
  const stageId = stages[0]?.id ?? "";
  const spots = [await aLiveSpot(testDb, businessId, stageId), await aLiveSpot(testDb, businessId, stageId)];
  const membership = await memberOf(database, slug, owner.userId);
  if (!membership) throw new Error("the owner is a member");
  const read = (spotId: string) =>
    asTenant(database, membership.tenant, (db) => confirmedDeliveries(db, { businessId, from, until }, spotId));
  const count = async () => {
    for (let days = 1; days > 0; ) days = await countStaleDays({ database: worker }, businessId);
  };
  return { businessId, owner, places, spots, read, count };
}
type Shop = Awaited<ReturnType<typeof aShop>>;

/** The same as `read`, from the rows of the deliveries and answers. */
async function readRows({ businessId }: Shop, spotId: string) {
  const moments = await testDb.moment.findMany({
    where: { businessId, spotId, status: "delivered", spotVersion: { not: null }, visitId: { not: null } },
    include: { location: true },
  });
  const answers = await testDb.response.findMany({
    where: { businessId, recallText: { not: "" }, coding: { isNot: null } },
    include: { mentions: { where: { spotId, question: "recall", source: "unaided" } } },
  });
  const days = new Map<
    string,
    { locationId: string; day: string; answered: number; confirmed: number; waiting: number }
  >();
  for (const { visitId, deliveredAt, dueAt, locationId, location } of moments) {
    const day = dayOf(dueAt, location.timeZone);
    const told = answers.filter((one) => one.visitId === visitId && deliveredAt && one.answeredAt >= deliveredAt);
    if (told.length === 0 || day < from || day >= until) continue;
    const has = (status: string) => told.some(({ mentions }) => mentions.some((mention) => mention.status === status));
    const row = days.get(`${day} ${locationId}`) ?? { locationId, day, answered: 0, confirmed: 0, waiting: 0 };
    row.answered += 1;
    if (has("counted")) row.confirmed += 1;
    else if (has("doubtful")) row.waiting += 1;
    days.set(`${day} ${locationId}`, row);
  }
  return [...days].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

/** One random change of what the counts depend on; the first ones are answers to visits. */
async function change({ businessId, owner, places, spots }: Shop, seed: number, step: number) {
  const chance = chanceOf(seed * 1000 + step);
  const oneOf = <One>(some: readonly One[]) => some[chance.below(Math.max(1, some.length))];
  const at = () => new Date(start + chance.below(30 * 24) * hour);
  const locationId = oneOf(places) ?? "";
  const spotId = oneOf(spots)?.id ?? "";
  const status = () => oneOf(["counted", "doubtful", "dismissed"] as const) ?? "counted";
  const idOf = async (rows: Promise<{ id: string }[]>) => oneOf(await rows)?.id ?? newId();
  const find = { where: { businessId }, select: { id: true }, orderBy: { id: "asc" as const } };
  const visitId = await idOf(testDb.visit.findMany(find));
  const response = { businessId, id: await idOf(testDb.response.findMany(find)) };
  const moment = { businessId, id: await idOf(testDb.moment.findMany(find)) };
  const told = { businessId, responseId: response.id };
  const mentions = () => (chance.happens(0.8) ? [{ spotId, status: status() }] : []);
  const visit = async () => {
    const begun = at();
    const facts = { businessId, locationId, at: begun, memberId: owner.id, spot: { id: spotId } };
    const late = new Date(begun.getTime() + chance.below(60) * hour);
    await anAnswer(testDb, {
      businessId,
      locationId,
      at: late,
      visitId: await aVisit(testDb, facts),
      mentions: mentions(),
    });
  };
  const changes: readonly (() => Promise<unknown>)[] = [
    ...[visit, visit, visit],
    async () =>
      (await testDb.visit.count({ where: { businessId, id: visitId } })) > 0 &&
      anAnswer(testDb, {
        ...{ businessId, locationId, at: at(), visitId },
        ...(chance.happens(0.3) ? { recallText: "" } : {}),
        mentions: chance.happens(0.3) ? null : mentions(),
      }),
    async () =>
      (await testDb.visit.count({ where: { businessId, id: visitId } })) > 0 &&
      testDb.moment.create({
        data: {
          ...{ businessId, id: newId(), spotId, spotVersion: 1, memberId: owner.id, locationId, visitId },
          ...{ dueAt: at(), deliveredAt: at(), status: "delivered", improvised: chance.happens(0.5) },
        },
      }),
    () => testDb.moment.updateMany({ where: moment, data: { dueAt: at() } }),
    () => testDb.moment.updateMany({ where: moment, data: { deliveredAt: at(), spotId } }),
    () => testDb.moment.updateMany({ where: moment, data: { locationId } }),
    () =>
      testDb.moment.updateMany({
        where: moment,
        data: { status: oneOf(["delivered", "missed", "offered"] as const) ?? "missed" },
      }),
    () => testDb.moment.updateMany({ where: moment, data: { visitId: null } }),
    () => testDb.moment.deleteMany({ where: moment }),
    async () =>
      (await testDb.response.count({ where: response })) > 0 &&
      testDb.coding.createMany({
        data: [{ ...told, matcherVersion: "2", codedAt: at() }],
        skipDuplicates: true,
      }),
    () => testDb.coding.deleteMany({ where: told }),
    () => testDb.mention.updateMany({ where: told, data: { status: status() } }),
    () => testDb.mention.updateMany({ where: { businessId, spotId }, data: { status: status() } }),
    () => testDb.mention.deleteMany({ where: told }),
    () => testDb.response.deleteMany({ where: response }),
    () => testDb.response.updateMany({ where: response, data: { answeredAt: at() } }),
    async () =>
      (await testDb.visit.count({ where: { businessId, id: visitId } })) > 0 &&
      testDb.response.updateMany({ where: response, data: { visitId: oneOf([visitId, null]) ?? null } }),
    () =>
      testDb.location.updateMany({
        where: { businessId, id: locationId },
        data: { timeZone: oneOf(["Asia/Tokyo", "America/New_York", "Europe/Berlin"]) ?? "UTC" },
      }),
  ];
  await (step < 16 ? visit : oneOf(changes))?.();
}

describe("the confirmed deliveries of a day", () => {
  it.each([1, 2, 3])(
    "equal those of the rows after any change, before and after the worker counts (seed %i)",
    async (seed) => {
      const shop = await aShop();
      const check = async () => {
        for (const { id } of shop.spots) expect(await shop.read(id)).toEqual(await readRows(shop, id));
      };
      for (let step = 0; step < 72; step += 1) {
        await change(shop, seed, step);
        if (step < 15) continue;
        // All days are counted before each second change, so that a change without its mark is found.
        await check();
        if (step % 2 === 1) await shop.count();
        await check();
      }
      const rows = await Promise.all(shop.spots.map(({ id }) => shop.read(id)));
      expect(rows.flat().reduce((sum, { answered }) => sum + answered, 0)).toBeGreaterThan(0);
    },
  );

  it("are right when a delivery is stored and counted while an answer of its visit is not committed yet", async () => {
    const shop = await aShop();
    const { businessId, owner } = shop;
    const [locationId = ""] = shop.places;
    const spotId = shop.spots[0]?.id ?? "";
    const day = new Date("2026-11-02T12:00:00Z");
    const visitId = newId();
    await testDb.visit.create({ data: { businessId, id: visitId, locationId, startedAt: day } });
    const answer = { businessId, locationId, at: new Date(day.getTime() + 48 * hour), visitId };
    const responseId = await anAnswer(testDb, { ...answer, mentions: null });
    await shop.count();
    await testDb.$transaction(async (coder) => {
      await coder.coding.create({ data: { businessId, responseId, matcherVersion: "2", codedAt: day } });
      await testDb.moment.create({
        data: {
          ...{ businessId, id: newId(), spotId, spotVersion: 1, memberId: owner.id, locationId, visitId },
          ...{ dueAt: day, deliveredAt: day, status: "delivered" },
        },
      });
      await shop.count();
      expect(await shop.read(spotId)).toEqual([]);
    }, noHurry);
    const told = [{ locationId, day: "2026-11-02", answered: 1, confirmed: 0, waiting: 0 }];
    expect(await shop.read(spotId)).toEqual(told);
    await shop.count();
    expect(await testDb.staleVisit.count({ where: { businessId } })).toBe(0);
    expect(await shop.read(spotId)).toEqual(told);
  });

  it("leave the day of a spontaneous delivery that is due on another day in a new time zone", async () => {
    const shop = await aShop();
    const { businessId, owner } = shop;
    const [locationId = ""] = shop.places;
    const spotId = shop.spots[0]?.id ?? "";
    const moveTo = (timeZone: string) =>
      testDb.location.updateMany({ where: { businessId, id: locationId }, data: { timeZone } });
    await moveTo("Europe/Berlin");
    const at = new Date("2026-11-02T20:00:00Z");
    const visitId = await aVisit(testDb, { businessId, locationId, memberId: owner.id, at, spot: { id: spotId } });
    await testDb.moment.updateMany({ where: { businessId, visitId }, data: { improvised: true } });
    const late = new Date(at.getTime() + 96 * hour);
    await anAnswer(testDb, { businessId, locationId, at: late, visitId, mentions: [{ spotId, status: "counted" }] });
    await shop.count();
    const row = { locationId, answered: 1, confirmed: 1, waiting: 0 };
    expect(await shop.read(spotId)).toEqual([{ ...row, day: "2026-11-02" }]);
    await moveTo("Asia/Tokyo");
    expect(await shop.read(spotId)).toEqual([{ ...row, day: "2026-11-03" }]);
    await shop.count();
    expect(await shop.read(spotId)).toEqual([{ ...row, day: "2026-11-03" }]);
  });

  it("are counted after a restart when only a visit is marked", async () => {
    const shop = await aShop();
    const { businessId, owner } = shop;
    const [locationId = ""] = shop.places;
    const spot = { id: shop.spots[0]?.id ?? "" };
    const day = new Date("2026-11-02T12:00:00Z");
    const visitId = await aVisit(testDb, { businessId, locationId, memberId: owner.id, at: day, spot });
    const mentions = [{ spotId: spot.id, status: "counted" as const }];
    await anAnswer(testDb, { businessId, locationId, at: new Date(day.getTime() + hour), visitId, mentions });
    await testDb.staleDay.deleteMany({ where: { businessId } });
    expect(await listBusinessesWithStaleDays({ database: worker })).toContain(businessId);
    await shop.count();
    expect(await testDb.confirmedDay.findMany({ where: { businessId } })).toMatchObject([
      { spotId: spot.id, answered: 1, confirmed: 1, waiting: 0 },
    ]);
  });
});
