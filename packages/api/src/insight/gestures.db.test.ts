import { anAnswer } from "@spots/test-kit/feedback";
import { newId } from "@spots/test-kit/ids";
import { aLiveSpot } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { expect, it } from "vitest";
import { as } from "../test/call";
import { aShopWithStaff } from "../test/shop-with-staff";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T09:00:00Z");
const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

async function aShop() {
  const shop = await aShopWithStaff(testDb, database, now);
  const { businessId, slug: business, location, spot, maria, manager, owner } = shop;
  const stage = await testDb.stage.findFirstOrThrow({ where: { businessId, kind: "purchase" } });
  const atTill = await aLiveSpot(testDb, businessId, stage.id, { name: "The bag" });
  const by = { owner, maria, manager };
  const call = (who: keyof typeof by) => as(database, by[who].userId, { now });
  const money = { unit: "money" as const, currency: "EUR" as const };
  await call("owner").gesture.addBudget({
    ...{ business, id: newId(), scope: "business" as const, ...money, amount: 100_000, period: "month" as const },
  });
  /** A customer gets an extra, and answers when `says` is given. */
  const given = async (
    spotId: string | null,
    minutes: number,
    says: readonly string[] | null,
    { visitId = newId(), cost = 400 } = {},
  ) => {
    const at = before(minutes);
    const visit = { id: visitId, startedAt: at.toISOString() };
    const extra = { what: "Extra", ...money, cost, isDone: true, givenAt: at.toISOString() };
    const id = newId();
    await call("maria").gesture.give({ business, id, locationId: location.id, spotId, visit, ...extra });
    if (says)
      await anAnswer(testDb, {
        ...{ businessId, locationId: location.id, at, visitId: visit.id },
        mentions: [
          ...says.map((each) => ({ spotId: each, status: "counted" as const })),
          // A comment is no unprompted mention.
          ...(spotId === null || says.includes(spotId)
            ? []
            : [{ spotId, status: "counted" as const, question: "comment" as const }]),
        ],
      });
    return id;
  };
  return { ...shop, business, spot, atTill, call, given, money };
}

it("a mention costs what a visit's extras cost by the share of customers who mention the spot", async () => {
  const { business, spot, atTill, call, given, location } = await aShop();
  for (let nth = 0; nth < 6; nth += 1) await given(spot.id, 100 + nth, nth < 3 ? [spot.id] : [atTill.id]);
  // Nobody answered on these, nobody could mention this one, and this one was taken back.
  await given(spot.id, 90, null);
  await given(null, 89, [spot.id]);
  const wrong = await given(spot.id, 88, [spot.id]);
  await call("maria").gesture.takeBack({ business, gestureId: wrong });
  const read = await call("manager").results.gestures({ business });
  const [row, none] = read.spots;
  expect(read.whole).toEqual([{ unit: "money", currency: "EUR", cost: 3200, n: 8 }]);
  expect(row).toMatchObject({ spotId: spot.id, gestures: 7, cost: 2800, answered: 6, isAlwaysWithSale: false });
  expect(row?.mentioned).toMatchObject({ kind: "shown", value: 0.5, n: 6 });
  // Wilson of 3 of 6 is 18.8 to 81.2 %.
  expect(row?.costPerMention).toMatchObject({ kind: "shown", value: 800, n: 6 });
  expect(row?.costPerMention).toMatchObject({
    low: expect.closeTo(400 / 0.8124, -1),
    high: expect.closeTo(400 / 0.1876, -1),
  });
  expect(none).toMatchObject({ spotId: null, gestures: 1, mentioned: null, costPerMention: null });
  const behind = { business, spotId: spot.id, from: read.days.from, to: "2026-11-23" };
  const rowsOf = async (show: "spent" | "answered" | "mentioned") =>
    (await call("manager").gesture.list({ ...behind, show })).rows.length;
  expect([await rowsOf("spent"), await rowsOf("answered"), await rowsOf("mentioned")]).toEqual([7, 6, 3]);
  const exported = await call("manager").transfer.gestures({ business, locationId: location.id, show: "spent" });
  expect(exported.rows).toHaveLength(8);
  expect(exported.rows[0]).toMatchObject({ cost: 4, currency: "EUR", counts: true, status: "given" });
  expect((await call("maria").recognition.export({ business })).extrasGiven).toHaveLength(9);
});

it("says how many extras the visits had that a figure counts: as many as its list shows", async () => {
  const { business, spot, atTill, call, given } = await aShop();
  for (let nth = 0; nth < 6; nth += 1) {
    const visitId = newId();
    await given(spot.id, 100 + nth, nth < 2 ? [spot.id] : [atTill.id], { visitId });
    // The customers who mention the spot got two each, and nobody answered on the last visit.
    if (nth < 2) await given(spot.id, 100 + nth, null, { visitId });
  }
  await given(spot.id, 90, null);
  const { spots, days } = await call("manager").results.gestures({ business });
  const [row] = spots;
  expect(row).toMatchObject({ gestures: 9, answered: 6, mentioned: { kind: "shown", n: 6 } });
  expect(row).toMatchObject({ extrasAnswered: 8, extrasMentioned: 4 });
  const behind = { business, spotId: spot.id, unit: "money", currency: "EUR", from: days.from } as const;
  const rowsOf = async (show: "spent" | "answered" | "mentioned") =>
    (await call("manager").gesture.list({ ...behind, to: "2026-11-23", show })).rows.length;
  expect([await rowsOf("spent"), await rowsOf("answered"), await rowsOf("mentioned")]).toEqual([9, 8, 4]);
});

it("is hidden under the minimum of visits, and says that nobody mentions the spot", async () => {
  const { business, spot, atTill, call, given } = await aShop();
  for (let nth = 0; nth < 4; nth += 1) await given(spot.id, 100 + nth, [spot.id]);
  const [few] = (await call("manager").results.gestures({ business })).spots;
  expect(few?.costPerMention).toEqual({ kind: "hidden", n: 4, needed: 5 });
  for (let nth = 0; nth < 6; nth += 1) await given(atTill.id, 200 + nth, [spot.id]);
  const rows = (await call("manager").results.gestures({ business })).spots;
  expect(rows.find(({ spotId }) => spotId === atTill.id)).toMatchObject({ costPerMention: null, answered: 6 });
});

it("a hint names the spots whose extras always come where customers buy", async () => {
  const { business, businessId, spot, atTill, call, given, maria, location } = await aShop();
  for (let nth = 0; nth < 5; nth += 1) await given(atTill.id, 100 + nth, null);
  const ids = [];
  for (let nth = 0; nth < 5; nth += 1) ids.push(await given(spot.id, 200 + nth, null));
  const hinted = async () =>
    (await call("manager").results.gestures({ business })).spots.flatMap((row) =>
      row.isAlwaysWithSale ? [row.name] : [],
    );
  expect(await hinted()).toEqual(["The bag"]);
  // A moment at the till on each of the other visits, too: then the two always come together.
  for (const gestureId of ids) {
    const { visitId } = await testDb.gesture.findFirstOrThrow({ where: { businessId, id: gestureId } });
    const facts = { businessId, id: newId(), spotId: atTill.id, spotVersion: 1, memberId: maria.id, visitId };
    await testDb.moment.create({
      data: {
        ...facts,
        locationId: location.id,
        dueAt: now,
        deliveredAt: now,
        status: "delivered",
        reaction: "pleased",
      },
    });
  }
  expect((await hinted()).length).toBe(2);
});

it("opens to the extras of the same days, in the time zone of their location, and of the same currency", async () => {
  const { businessId, business, spot, call, given, maria, location } = await aShop();
  for (let nth = 0; nth < 3; nth += 1) await given(spot.id, 21 * 60 + nth, null);
  await given(null, 21 * 60, null);
  const francs = { unit: "money" as const, currency: "CHF", cost: 300 };
  await testDb.gesture.create({
    data: {
      ...{ businessId, id: newId(), locationId: location.id, memberId: maria.id, spotId: spot.id, what: "Extra" },
      ...{ ...francs, givenAt: before(21 * 60), receivedAt: now, isDone: true, status: "given", isSpent: true },
    },
  });
  // Sunday, 13:00 in Berlin, is Monday there.
  await testDb.location.updateMany({ where: { businessId }, data: { timeZone: "Pacific/Auckland" } });
  const counts = async (day: string) => {
    const { spots } = await call("manager").results.gestures({ business, period: { from: day, to: day } });
    const lists = spots.map(async ({ spotId, currency, gestures }) => {
      const of = { spotId: spotId ?? "none", currency: currency === "CHF" ? ("CHF" as const) : ("EUR" as const) };
      const list = await call("manager").gesture.list({ business, show: "spent", ...of, from: day, to: day });
      return [gestures, list.rows.length];
    });
    return Promise.all(lists);
  };
  expect(await counts("2026-11-23")).toEqual([
    [3, 3],
    [1, 1],
    [1, 1],
  ]);
  expect(await counts("2026-11-22")).toEqual([]);
  const { rows } = await call("manager").gesture.list({ business, from: "2026-11-22", to: "2026-11-22" });
  expect(rows).toEqual([]);
});
