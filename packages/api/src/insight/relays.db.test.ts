import { writeRelayStop } from "@spots/domain/relay/stop-filter";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { expect, it } from "vitest";
import { aRelayShop } from "../test/relay-shop";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T09:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

it("the share in time counts every relay that is over, and says at which step and duty the others stopped", async () => {
  const { business, by, start, act, spot, locationId } = await aRelayShop(testDb, database, now);
  const deliver = (momentId: string, minutes: number) =>
    by("maria", later(minutes)).moment.deliver({ business, momentId, stepId: newId(), reaction: "pleased" });
  const whole = async () => {
    const relayId = await start();
    await by("louis").relay.finish(act(relayId));
    await by("jonas").relay.accept(act(relayId, 2));
    return relayId;
  };
  for (let times = 0; times < 4; times += 1) await deliver(await whole(), 14);
  await deliver(await whole(), 15);
  const refused = await start();
  await by("ana").relay.refuse({ ...act(refused), reason: "No oven free" });
  await by("maria").moment.decline({ business, momentId: refused, stepId: newId(), reason: "They left" });
  const cut = await start();
  await by("louis").relay.finish(act(cut));
  await deliver(cut, 5);
  const undone = await start();
  await by("maria").relay.undo({ business, relayId: undone, actId: newId(), undoes: undone });
  await start({}, later(1));

  const read = await by("manager", later(14)).results.relays({ business });
  expect(read.whole).toMatchObject({ inTime: 4, late: 1, cut: 1, stopped: 1, overdue: 0, over: 7 });
  expect(read.whole.estimate).toMatchObject({ kind: "shown", n: 7, value: expect.closeTo(4 / 7, 4) });
  expect(read.stops.map(({ step, duty, why, count }) => [step, duty, why, count])).toEqual(
    expect.arrayContaining([
      [1, "Kitchen", "refused", 1],
      [2, "Bar", "notTaken", 1],
    ]),
  );
  const after = await by("manager", later(16)).results.relays({ business });
  expect(after.whole).toMatchObject({ overdue: 1, over: 8 });
  expect(after.spots).toMatchObject([{ id: spot.id, over: 8 }]);
  expect(after.locations).toMatchObject([{ id: locationId, over: 8 }]);
  // The list shows the rows behind each number.
  const { whole: count } = after;
  const over = await by("manager", later(14)).relay.list({ business, show: "over", from: "2026-11-23" });
  expect(over.rows).toHaveLength(7);
  for (const show of ["inTime", "late", "cut", "stopped", "overdue"] as const)
    expect((await by("manager", later(16)).relay.list({ business, show, from: "2026-11-23" })).rows).toHaveLength(
      count[show],
    );
  // Steps that nobody reported stop a relay that is late, and none that is in time.
  const late = await start();
  await by("louis").relay.finish(act(late));
  await by("jonas").relay.accept(act(late, 2));
  await deliver(late, 15);
  const { stops } = await by("manager", later(16)).results.relays({ business });
  expect(stops.length).toBeGreaterThan(2);
  for (const { spotId, count: counted, ...stop } of stops) {
    const of = { spotId, stop: writeRelayStop(stop), show: "over", from: "2026-11-23" } as const;
    const { rows } = await by("manager", later(16)).relay.list({ business, ...of });
    expect([stop.why, rows.length]).toEqual([stop.why, counted]);
    expect(rows.map((row) => row.stop)).toEqual(rows.map(() => ({ number: stop.step, why: stop.why })));
  }
});

it("opens to the relays of the same days, in the time zone of their location", async () => {
  const { business, businessId, by, start } = await aRelayShop(testDb, database, now);
  await start();
  for (const [timeZone, day] of [
    ["Pacific/Auckland", "2026-11-23"],
    // 23:00 of the day before.
    ["Pacific/Honolulu", "2026-11-22"],
  ] as const) {
    await testDb.location.updateMany({ where: { businessId }, data: { timeZone } });
    const period = { from: day, to: day };
    const { whole } = await by("manager", later(60)).results.relays({ business, period });
    const { rows } = await by("manager", later(60)).relay.list({ business, show: "over", ...period });
    expect([timeZone, whole.over, rows.length]).toEqual([timeZone, 1, 1]);
  }
});
