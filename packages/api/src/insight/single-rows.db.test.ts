import { addDays } from "@spots/domain/kernel/time-zone";
import { dayOf } from "@spots/domain/kernel/zoned-time";
import { aMember } from "@spots/test-kit/business";
import { aTargetBusiness } from "@spots/test-kit/target-business";
import { useTestDb } from "@spots/test-kit/test-db";
import { expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();

/** The figures that only have a minimum, and the lists of what they count, over some days. */
function readers(call: ReturnType<typeof as>, business: string) {
  const period = (from: string, to: string) => ({ business, period: { from, to } });
  const rows = <Row>({ rows: some }: { rows: readonly Row[] }) => some.length;
  return {
    promises: {
      count: async (from: string, to: string) => (await call.results.promises(period(from, to))).whole.due,
      list: async (day: string) => rows(await call.customerPromise.list({ business, show: "due", from: day, to: day })),
    },
    relays: {
      count: async (from: string, to: string) => (await call.results.relays(period(from, to))).whole.over,
      list: async (day: string) => rows(await call.relay.list({ business, show: "over", from: day, to: day })),
    },
    gestures: {
      count: async (from: string, to: string) =>
        (await call.results.gestures(period(from, to))).whole.reduce((sum, { n }) => sum + n, 0),
      list: async (day: string) => rows(await call.gesture.list({ business, show: "spent", from: day, to: day })),
    },
    clues: {
      count: async (from: string, to: string) => (await call.results.clues(period(from, to))).clues,
      list: async (day: string) => rows(await call.clue.list({ business, show: "all", from: day, to: day })),
    },
  };
}

it("two periods that differ by a day tell no more than the list of that day, which their reader may read", async () => {
  const { businessId, slug: business, owner, location, staff } = await aTargetBusiness(testDb);
  const here = await aMember(testDb, businessId, { role: "manager", locationIds: [location.id] });
  const now = new Date(Date.now() + 3 * 86_400_000);
  const today = dayOf(now, location.timeZone);
  const [from, ...days] = [-5, -4, -3, -2].map((after) => addDays(today, after));
  if (from === undefined) throw new Error("a period has days");
  for (const userId of [owner.userId, here.userId]) {
    for (const [kind, { count, list }] of Object.entries(readers(as(database, userId, { now }), business))) {
      let before = await count(from, from);
      for (const day of days) {
        const whole = await count(from, day);
        expect([kind, day, await list(day)]).toEqual([kind, day, whole - before]);
        before = whole;
      }
      expect([kind, before > 0]).toEqual([kind, true]);
    }
  }
  for (const { count, list } of Object.values(readers(as(database, staff.userId, { now }), business))) {
    await expect(count(today, today)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(list(today)).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
});
