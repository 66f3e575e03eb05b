import { dayOf } from "@spots/domain/kernel/zoned-time";
import { exportColumns } from "@spots/domain/transfer/export";
import { aFollowUp } from "@spots/test-kit/asking";
import { aLocation, aMember } from "@spots/test-kit/business";
import { anAnswer, aVisit } from "@spots/test-kit/feedback";
import { aFullBusiness } from "@spots/test-kit/full-business";
import { useTestDb } from "@spots/test-kit/test-db";
import fc from "fast-check";
import { expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();

/** A business with answers at two locations, and a manager limited to the second one. */
async function twoLocations() {
  const shop = await aFullBusiness(testDb);
  const { businessId, slug: business, spot } = shop;
  const here = await aLocation(testDb, businessId, { name: "Here" });
  const manager = await aMember(testDb, businessId, { role: "manager", locationIds: [here.id] });
  const at = new Date("2026-11-20T10:00:00Z");
  const ids: string[] = [];
  for (const locationId of [here.id, here.id, shop.location.id])
    ids.push(
      await anAnswer(testDb, { businessId, locationId, at, mentions: [{ spotId: spot.id, status: "counted" }] }),
    );
  return { shop, business, here, manager, ids, asOwner: as(database, shop.owner.userId) };
}

it("the parts of an export hold every answer once, with its mentions and thanks", async () => {
  const { shop, business, ids, asOwner } = await twoLocations();
  const found: Awaited<ReturnType<typeof asOwner.transfer.answers>>["rows"][number][] = [];
  let cursor: string | undefined;
  do {
    const part = await asOwner.transfer.answers({ business, limit: 1, ...(cursor && { cursor }) });
    found.push(...part.rows);
    cursor = part.next ?? undefined;
  } while (cursor);
  const of = (id: string) => found.find((row) => row.answer_id === id);
  expect(found.map((row) => row.answer_id).sort()).toEqual([...ids, shop.response.id].sort());
  expect(of(ids[0] ?? "")).toMatchObject({ mentioned_spots: [shop.spot.name], recommend: 9 });
  expect(of(shop.response.id)).toMatchObject({ spots_to_check: [shop.spot.name], mentioned_spots: [] });
  expect(of(shop.response.id)?.thanked_members).toHaveLength(1);
  for (const row of found) expect(Object.keys(row)).toEqual([...exportColumns.answers]);
});

it("an answer names the spot at which its QR code hangs now, and none for another code", async () => {
  const { shop, business, asOwner } = await twoLocations();
  const { businessId, spot, response } = shop;
  const named = async () => {
    const { rows } = await asOwner.transfer.answers({ business });
    return rows.map((row) => [row.answer_id === response.id, row.channel_spot_id, row.channel_spot]);
  };
  const where = { businessId_id: { businessId, id: response.channelId } };
  await testDb.channel.update({ where, data: { stageId: null, touchpointId: null, spotId: null } });
  expect(await named()).toEqual(Array(4).fill([expect.any(Boolean), null, null]));
  await testDb.channel.update({ where, data: { spotId: spot.id } });
  expect((await named()).filter(([, id]) => id !== null)).toEqual([[true, spot.id, spot.name]]);
});

it("moments and spots have their columns, and every moment is there once", async () => {
  const { shop, business, asOwner } = await twoLocations();
  const { businessId, spot, location, owner } = shop;
  const at = new Date("2026-11-20T09:00:00Z");
  await aVisit(testDb, { businessId, locationId: location.id, memberId: owner.id, at, spot });
  const whole = await asOwner.transfer.moments({ business });
  const first = await asOwner.transfer.moments({ business, limit: 1 });
  const rest = await asOwner.transfer.moments({ business, ...(first.next && { cursor: first.next }) });
  expect([...first.rows, ...rest.rows]).toEqual(whole.rows);
  expect(whole.rows).toHaveLength(2);
  expect(whole.rows.map((row) => row.moment_id)).toContain(shop.moment.id);
  for (const row of whole.rows) expect(Object.keys(row)).toEqual([...exportColumns.moments]);
  const spots = await asOwner.transfer.spots({ business });
  expect(spots.rows.map((row) => row.spot_id)).toEqual([shop.spot.id]);
  for (const row of spots.rows) expect(Object.keys(row)).toEqual([...exportColumns.spots]);
});

it("visits have their columns, what was delivered and answered on them, and are there once", async () => {
  const { shop, business, here, manager, asOwner } = await twoLocations();
  const { businessId, spot, location, owner } = shop;
  const at = new Date("2026-11-20T23:30:00Z");
  const visitId = await aVisit(testDb, { businessId, locationId: location.id, memberId: owner.id, at, spot });
  const answerId = await anAnswer(testDb, { businessId, locationId: location.id, at, visitId, mentions: [] });
  const whole = await asOwner.transfer.visits({ business });
  const first = await asOwner.transfer.visits({ business, limit: 1 });
  const rest = await asOwner.transfer.visits({ business, ...(first.next && { cursor: first.next }) });
  expect([...first.rows, ...rest.rows]).toEqual(whole.rows);
  for (const row of whole.rows) expect(Object.keys(row)).toEqual([...exportColumns.visits]);
  expect(whole.rows.find((row) => row.visit_id === visitId)).toMatchObject({
    ...{
      started_on: dayOf(at, location.timeZone),
      moments: 1,
      spot_ids: [spot.id],
      answers: 1,
      answer_ids: [answerId],
    },
  });
  const asManager = as(database, manager.userId);
  expect((await asManager.transfer.visits({ business })).rows).toEqual([]);
  await aVisit(testDb, { businessId, locationId: here.id, memberId: owner.id, at, spot });
  expect((await asManager.transfer.visits({ business })).rows).toMatchObject([{ location_id: here.id }]);
});

it("a manager of some locations gets the rows of these only", async () => {
  const { shop, business, here, manager, ids } = await twoLocations();
  const asManager = as(database, manager.userId);
  const { rows } = await asManager.transfer.answers({ business });
  expect(rows.map((row) => row.answer_id).sort()).toEqual(ids.slice(0, 2).sort());
  expect((await asManager.transfer.answers({ business, filter: { locationIds: [here.id] } })).rows).toHaveLength(2);
  expect((await asManager.transfer.moments({ business })).rows).toEqual([]);
  const hidden = { locationId: shop.location.id };
  await expect(
    asManager.transfer.answers({ business, filter: { locationIds: [shop.location.id] } }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
  for (const table of ["moments", "spots", "visits"] as const)
    await expect(asManager.transfer[table]({ business, ...hidden })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

it("a limited manager's export has exactly the rows and order of their list, whatever their locations and the filter", async () => {
  const shop = await aFullBusiness(testDb);
  const { businessId, slug: business, spot } = shop;
  const places = [shop.location.id];
  for (const name of ["Quay", "Mill", "Hill"]) places.push((await aLocation(testDb, businessId, { name })).id);
  const at = (hour: number) => new Date(Date.UTC(2026, 10, 20, hour));
  for (let hour = 0; hour < 12; hour += 1)
    await anAnswer(testDb, {
      businessId,
      locationId: places[hour % places.length] ?? shop.location.id,
      at: at(hour),
      recommend: (hour * 7) % 11,
      recallText: hour % 3 ? "the head massage" : "a cup of tea",
      mentions: hour % 2 ? [{ spotId: spot.id, status: "counted" }] : [],
    });
  const some = fc.subarray(places, { minLength: 1 });
  const filters = fc.record({
    text: fc.constantFrom("", "massage", "tea", "nothing"),
    spotIds: fc.constantFrom<string[]>([], [spot.id]),
    scores: fc.constantFrom<("none" | number)[]>([], ["none"], [0, 1, 2, 3, 4, 5, 6]),
    sort: fc.constantFrom("newest" as const, "oldest" as const, "lowest" as const),
    place: fc.nat(places.length),
  });
  await fc.assert(
    fc.asyncProperty(some, filters, fc.integer({ min: 1, max: 5 }), async (locationIds, { place, ...rest }, limit) => {
      const manager = as(database, (await aMember(testDb, businessId, { role: "manager", locationIds })).userId);
      const at = locationIds[place];
      const filter = { ...rest, locationIds: at ? [at] : [] };
      const pagesOf = async <Row>(
        read: (cursor: string | undefined) => Promise<{ readonly rows: readonly Row[]; readonly next: string | null }>,
      ) => {
        const rows: Row[] = [];
        let cursor: string | undefined;
        do {
          const page = await read(cursor);
          rows.push(...page.rows);
          cursor = page.next ?? undefined;
        } while (cursor);
        return rows;
      };
      const listed = await pagesOf((cursor) => manager.response.list({ business, filter, ...(cursor && { cursor }) }));
      const exported = await pagesOf((cursor) =>
        manager.transfer.answers({ business, filter, limit, ...(cursor && { cursor }) }),
      );
      expect(exported.map((row) => row.answer_id)).toEqual(listed.map(({ id }) => id));
      for (const row of exported) expect(locationIds).toContain(row.location_id);
      const { total } = await manager.response.counts({ business, filter });
      expect(total).toBe(exported.length);
      const results = await manager.results.spots({ business });
      const spots = (await manager.transfer.spots({ business })).rows;
      expect(spots.map((row) => row.spot_id)).toEqual(results.spots.map(({ id }) => id));
      expect(spots.map((row) => row.mention_answers)).toEqual(results.spots.map(({ mention }) => mention.estimate.n));
    }),
    { numRuns: 15 },
  );
});

it("answers are those of a filter, in its order", async () => {
  const { shop, business, ids, asOwner } = await twoLocations();
  const filter = { spotIds: [shop.spot.id], sort: "oldest" as const };
  const listed = await asOwner.response.list({ business, filter });
  const { rows } = await asOwner.transfer.answers({ business, filter });
  expect(rows.map((row) => row.answer_id)).toEqual(listed.rows.map(({ id }) => id));
  expect(rows).toHaveLength(ids.length);
});

it("staff export nothing, and a stranger is told that there is nothing", async () => {
  const { shop, business } = await twoLocations();
  const other = await aFullBusiness(testDb);
  for (const table of ["answers", "moments", "spots", "visits"] as const) {
    await expect(as(database, shop.staff.userId).transfer[table]({ business })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(as(database, other.owner.userId).transfer[table]({ business })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  }
});

it("follow-ups have their columns, with what was remembered, ticked and guessed, for those who may read answers", async () => {
  const { shop, business, here, manager, ids, asOwner } = await twoLocations();
  const { businessId, spot, channel } = shop;
  const at = new Date("2026-11-23T10:00:00Z");
  const of = { businessId, channelId: channel.id, at, spot };
  const near = await aFollowUp(testDb, { ...of, locationId: here.id, responseId: ids[0] ?? "" });
  await aFollowUp(testDb, { ...of, locationId: shop.location.id, responseId: ids[2] ?? "" });
  const period = { from: "2026-11-01", to: "2026-11-30" };
  const whole = await asOwner.transfer.followUps({ business, period });
  for (const row of whole.rows) expect(Object.keys(row)).toEqual([...exportColumns.followUps]);
  expect(whole.rows.find((row) => row.follow_up_id === near.askingId)).toMatchObject({
    ...{ answer_id: ids[0], part: 1, days: 3, answered_at: at, told: "few", shown: true, text: spot.name },
    ...{ recalled_spot_ids: [spot.id], spots_to_check: [], listed_spot_ids: [spot.id], ticked_spots: [spot.name] },
    ...{ decoy: "A paper boat", decoy_ticked: false },
  });
  const asManager = as(database, manager.userId);
  const own = await asManager.transfer.followUps({ business, period });
  expect(own.rows.map((row) => row.follow_up_id)).toEqual([near.askingId]);
});
