import { openIntake } from "@spots/db/intake/intake";
import { openWorkerDatabase } from "@spots/db/tenancy/worker-tenant";
import { aCustomerPromise } from "@spots/test-kit/customer-promise";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, describe, expect, it } from "vitest";
import { openCases } from "../case/opening.commands";
import { as } from "../test/call";
import { aShopWithStaff } from "../test/shop-with-staff";

const { testDb, database, url } = useTestDb();
const worker = openWorkerDatabase(url);
const intake = openIntake(url);
afterAll(() => Promise.all([worker.close(), intake.close()]));
/** 13:00 in Berlin. */
const now = new Date("2026-11-23T12:00:00Z");
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);

/** Promises of one visit that were due at 12:00, reported by Maria as `reports` says. */
async function aShop(reports: readonly ("kept" | "late" | "broken" | null)[]) {
  const shop = await aShopWithStaff(testDb, database, now);
  const { slug: business, businessId, location, maria, manager } = shop;
  const visitId = newId();
  const code = `${(await testDb.business.findUniqueOrThrow({ where: { id: businessId } })).code}${newId().replaceAll("-", "").slice(-15)}`;
  await testDb.visit.create({
    data: { businessId, id: visitId, locationId: location.id, startedAt: hours(-3), isOpen: true },
  });
  await testDb.visitCode.create({
    data: { businessId, id: visitId, locationId: location.id, code, createdAt: hours(-3), expiresAt: hours(99) },
  });
  const of = { businessId, locationId: location.id, memberId: maria.id };
  const by = (who: typeof maria, at = now) => as(database, who.userId, { now: at });
  const ids: string[] = [];
  for (const report of reports) {
    const { id } = await aCustomerPromise(testDb, of, hours(-2), { visitId });
    ids.push(id);
    const step = { business, promiseId: id, stepId: newId() };
    const at = hours(report === "late" ? -0.5 : -1.5).toISOString();
    if (report === "broken") await by(maria).customerPromise.break({ ...step, at, reason: "Forgotten" });
    else if (report !== null) await by(maria).customerPromise.keep({ ...step, at });
  }
  const say = (nth: number, said: "kept" | "late" | "broken") =>
    intake.answerPromise(code, { promiseId: ids[nth] ?? "", said, at: now });
  const openAll = async () => {
    while ((await openCases({ database: worker, now: () => now, newId }, businessId)) > 0);
  };
  const cases = () => testDb.serviceCase.findMany({ where: { businessId }, select: { promiseId: true, reason: true } });
  const read = () => by(manager).results.promises({ business });
  const list = async (show: "kept" | "late" | "broken" | "overdue" | "said") =>
    (await by(manager).customerPromise.list({ business, show })).rows.map(({ id }) => ids.indexOf(id)).sort();
  return { ...shop, business, ids, by, say, openAll, cases, read, list };
}

describe("what a customer says of a promise", () => {
  it("counts before what staff reported, in the figure and in the lists behind it", async () => {
    const { say, read, list } = await aShop(["kept", "kept", "late", "broken", null, null]);
    expect((await read()).whole).toMatchObject({ kept: 2, late: 1, broken: 1, overdue: 2, said: 0, due: 6 });
    for (const [nth, said] of [
      [0, "broken"],
      [2, "kept"],
      [4, "late"],
    ] as const)
      expect(await say(nth, said)).toBe(true);
    const { whole } = await read();
    expect(whole).toMatchObject({ kept: 2, late: 1, broken: 2, overdue: 1, said: 3, due: 6 });
    expect(whole.estimate).toMatchObject({ n: 6, value: expect.closeTo(2 / 6, 4) });
    expect(await list("kept")).toEqual([1, 2]);
    expect(await list("late")).toEqual([4]);
    expect(await list("broken")).toEqual([0, 3]);
    expect(await list("overdue")).toEqual([5]);
    expect(await list("said")).toEqual([0, 2, 4]);
  });

  it("opens a case for a no, once, by the rules of the location, also when staff report the same", async () => {
    const { business, ids, maria, by, say, openAll, cases } = await aShop(["kept", null]);
    await say(0, "broken");
    await say(1, "kept");
    await openAll();
    expect(await cases()).toEqual([{ promiseId: ids[0], reason: "brokenPromise" }]);
    await say(1, "broken");
    const step = { business, promiseId: ids[1] ?? "", stepId: newId() };
    await Promise.all([openAll(), by(maria).customerPromise.break({ ...step, reason: "Forgotten" })]);
    await openAll();
    expect((await cases()).map(({ promiseId }) => promiseId).sort()).toEqual([...ids].sort());
    // The report is undone; what the customer said still needs somebody.
    await by(maria).customerPromise.undo({ business, promiseId: ids[1] ?? "", stepId: newId(), undoes: step.stepId });
    expect(await testDb.serviceCase.count({ where: { promiseId: { in: ids }, status: "open" } })).toBe(2);
  });
});
