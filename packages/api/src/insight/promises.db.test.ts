import { aCustomerPromise } from "@spots/test-kit/customer-promise";
import { newId } from "@spots/test-kit/ids";
import { aTouchpoint } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { expect, it } from "vitest";
import { as } from "../test/call";
import { aShopWithStaff } from "../test/shop-with-staff";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T09:00:00Z");
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);

it("the kept rate counts what was due, by spot, location and kind, and stands beneath the brand promise", async () => {
  const shop = await aShopWithStaff(testDb, database, now);
  const { businessId, slug: business, spot, maria, location, manager } = shop;
  const of = { businessId, locationId: location.id, memberId: maria.id };
  const ends = [
    ...Array.from({ length: 6 }, () => "kept" as const),
    ...(["late", "broken", "open", "withdrawn"] as const),
  ];
  for (const [index, status] of ends.entries()) {
    const { id } = await aCustomerPromise(testDb, of, hours(-3), index < 8 ? { spotId: spot.id } : {});
    const ended = status === "open" ? {} : { endedAt: hours(-2) };
    await testDb.customerPromise.updateMany({
      where: { businessId, id },
      data: { status, kind: index % 2 ? "findOut" : "call", ...ended },
    });
  }
  // Not yet due, and due before the period.
  await aCustomerPromise(testDb, of, hours(-1), { dueAt: hours(5) });
  await aCustomerPromise(testDb, of, hours(-24 * 60));

  const read = await as(database, manager.userId, { now }).results.promises({ business });
  expect(read.whole).toMatchObject({ kept: 6, late: 1, broken: 1, overdue: 1, due: 9 });
  expect(read.whole.estimate).toMatchObject({ kind: "shown", stage: "early", n: 9 });
  expect(read.whole.estimate).toMatchObject({ value: expect.closeTo(6 / 9, 4), low: expect.closeTo(0.3542, 3) });
  expect(read.spots).toMatchObject([{ id: spot.id, due: 8, kept: 6, estimate: { n: 8 } }]);
  expect(read.noSpot).toMatchObject({ due: 1, overdue: 1, estimate: { kind: "hidden", n: 1, needed: 5 } });
  expect(read.locations).toMatchObject([{ id: location.id, due: 9 }]);
  expect(read.kinds.map(({ id, due }) => `${id} ${due}`)).toEqual(["call 5", "findOut 4"]);
  // Each list holds what its figure counts, the one not yet due left out.
  const behind = async (more: object) => {
    const days = { from: read.days.from, to: "2026-11-23" };
    return (await shop.asManager.customerPromise.list({ business, show: "due", ...days, ...more })).rows.length;
  };
  expect([await behind({}), await behind({ spotId: spot.id }), await behind({ spotId: "none" })]).toEqual([9, 8, 1]);
  for (const show of ["late", "broken", "said", "overdue"] as const)
    expect([show, await behind({ show })]).toEqual([show, read.whole[show]]);

  const asOwner = as(database, shop.owner.userId, { now });
  const brandPromiseId = newId();
  await testDb.brandPromise.create({ data: { businessId, id: brandPromiseId, text: "We call back", createdAt: now } });
  const backing = { businessId, id: newId(), brandPromiseId, spotId: spot.id };
  await testDb.promiseBacking.create({ data: backing });
  const [brand] = await asOwner.brandPromise.list({ business });
  expect(brand?.kept).toMatchObject({ kept: 6, due: 8, estimate: { kind: "shown", n: 8 } });
  const beneath = { brandPromiseId, from: brand?.kept?.days.from };
  expect(await behind(beneath)).toBe(8);
  // At a spot of a linked touchpoint, too.
  const at = await aTouchpoint(testDb, businessId, spot.stageId);
  await testDb.spot.update({ where: { businessId_id: { businessId, id: spot.id } }, data: { touchpointId: at.id } });
  await testDb.promiseBacking.update({
    where: { businessId_id: { businessId, id: backing.id } },
    data: { spotId: null, touchpointId: at.id },
  });
  expect((await asOwner.brandPromise.list({ business }))[0]?.kept).toMatchObject({ due: 8 });
  expect(await behind(beneath)).toBe(8);
  const other = { businessId, id: newId(), text: "We never forget", createdAt: now };
  await testDb.brandPromise.create({ data: other });
  expect(await behind({ ...beneath, brandPromiseId: other.id })).toBe(0);
});

it("opens to the promises of the same days, in the time zone of their location", async () => {
  const { businessId, slug: business, location, maria, manager } = await aShopWithStaff(testDb, database, now);
  const of = { businessId, locationId: location.id, memberId: maria.id };
  for (let nth = 0; nth < 5; nth += 1) await aCustomerPromise(testDb, of, hours(-21));
  // Sunday, 13:00 in Berlin, is Monday there.
  await testDb.location.updateMany({ where: { businessId }, data: { timeZone: "Pacific/Auckland" } });
  const by = as(database, manager.userId, { now });
  const counts = async (day: string) => {
    const { whole } = await by.results.promises({ business, period: { from: day, to: day } });
    return [whole.due, (await by.customerPromise.list({ business, show: "due", from: day, to: day })).rows.length];
  };
  expect(await counts("2026-11-23")).toEqual([5, 5]);
  expect(await counts("2026-11-22")).toEqual([0, 0]);
});
