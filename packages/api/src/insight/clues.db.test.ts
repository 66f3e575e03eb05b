import { cluesOfVisits } from "@spots/db/reports/clues-of-visits";
import { asTenant } from "@spots/db/tenancy/as-tenant";
import { memberOf } from "@spots/db/tenancy/tenant";
import { anAnswer } from "@spots/test-kit/feedback";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { expect, it } from "vitest";
import { aShopWithClues } from "../test/shop-with-clues";

const { testDb, database } = useTestDb();
/** 13:00 in Berlin. */
const now = new Date("2026-11-23T12:00:00Z");
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);

it("counts clues per visit, and those delivered before the customer left, without wrong ones", async () => {
  const { business, businessId, owner, location, candle, by, caught, act } = await aShopWithClues(
    testDb,
    database,
    now,
  );
  for (let nth = 0; nth < 6; nth += 1) {
    const visit = { id: newId(), startedAt: now.toISOString() };
    const id = await caught({ visit });
    const input = act(id);
    if (nth < 3) await by("maria", minutes(6)).clue.act(input);
    const delivery = { business, momentId: input.momentId, stepId: newId(), reaction: "pleased" as const };
    // The third is delivered after the visit has ended, which counts as not in time.
    if (nth < 2) await by("maria", minutes(9)).moment.deliver(delivery);
    if (nth === 5) await by("maria", minutes(9)).clue.reject({ business, clueId: id, stepId: newId() });
    await by("maria", minutes(10)).visit.end({ business, visitId: visit.id, endedAt: minutes(10).toISOString() });
    if (nth === 2) await by("maria", minutes(30)).moment.deliver(delivery);
  }
  // An answer of each visit, the day after; two of them mention a spot.
  const visits = await testDb.clue.findMany({
    where: { businessId },
    orderBy: { id: "asc" },
    select: { visitId: true },
  });
  const answered = await Promise.all(
    visits.map(({ visitId }, nth) =>
      anAnswer(testDb, {
        ...{ businessId, locationId: location.id, visitId, at: minutes(24 * 60) },
        // A comment is no unprompted mention.
        mentions: [{ spotId: candle.id, status: "counted", question: nth % 3 === 0 ? "recall" : "comment" }],
      }),
    ),
  );
  await anAnswer(testDb, { businessId, locationId: location.id, at: minutes(50), mentions: [] });
  const read = await by("manager", minutes(60)).results.clues({ business, period: "7d" });
  expect(read).toMatchObject({
    ...{ visits: 6, clues: 6, per100Visits: { kind: "shown", value: 100, n: 6 } },
    inTime: { kind: "shown", value: 0.4, n: 5 },
    mentionedWith: { kind: "hidden", n: 2 },
  });
  const membership = await memberOf(database, business, owner.userId);
  if (!membership) throw new Error("the owner is a member");
  const scope = { businessId, from: "2026-11-23", until: "2026-11-24" };
  expect(await asTenant(database, membership.tenant, (db) => cluesOfVisits(db, scope, null))).toMatchObject([
    { toldWith: 2, mentionedWith: 1, toldWithout: 4, mentionedWithout: 1 },
  ]);
  // The rows behind the two shares are exactly the answers that they are of.
  const rows = async (filter: object) =>
    (await by("manager", minutes(30 * 60)).response.list({ business, filter })).rows.map(({ id }) => id).sort();
  expect(await rows({ clue: "with.2026-11-23.2026-11-23" })).toEqual(answered.slice(0, 2).sort());
  expect(await rows({ clue: "without.2026-11-23.2026-11-23" })).toEqual(answered.slice(2).sort());
  expect(await rows({ clue: "with.2026-11-24.2026-11-24" })).toEqual([]);
  const counts = await by("manager", minutes(30 * 60)).response.counts({
    ...{ business, filter: { clue: "without.2026-11-23.2026-11-23" } },
  });
  expect(counts.total).toBe(4);
});

it("opens to the clues of visits that started on the same days, in the time zone of their location", async () => {
  const { business, businessId, by, caught } = await aShopWithClues(testDb, database, now);
  await testDb.location.updateMany({ where: { businessId }, data: { timeZone: "Pacific/Auckland" } });
  // 23:58 there and noted after midnight, and 00:30 there, which is the day before in Berlin.
  for (const [count, startedAt] of [
    [5, "2026-11-23T10:58:00.000Z"],
    [2, "2026-11-23T11:30:00.000Z"],
  ] as const)
    for (let nth = 0; nth < count; nth += 1)
      await caught({ visit: { id: newId(), startedAt }, caughtAt: now.toISOString() });
  const counts = async (day: string) => {
    const period = { from: day, to: day };
    const { clues } = await by("manager", minutes(60)).results.clues({ business, period });
    return [clues, (await by("manager", minutes(60)).clue.list({ business, ...period })).rows.length];
  };
  expect(await counts("2026-11-23")).toEqual([5, 5]);
  expect(await counts("2026-11-24")).toEqual([2, 2]);
});
