import { databaseEnv } from "@spots/db/env";
import { openWorkerDatabase } from "@spots/db/tenancy/worker-tenant";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, describe, expect, it } from "vitest";
import { makeNotifications } from "../notification/make.commands";
import { as } from "../test/call";
import { aShopWithStaff } from "../test/shop-with-staff";

const { testDb, database } = useTestDb();
const worker = openWorkerDatabase(databaseEnv().DATABASE_URL);
afterAll(() => worker.close());
/** Monday, 10:00 in Berlin. */
const now = new Date("2026-11-23T09:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const euros = { unit: "money" as const, currency: "EUR" as const };

async function aShop(timeZone?: string) {
  const shop = await aShopWithStaff(testDb, database, now, timeZone);
  const { slug: business, businessId, maria, jonas, manager, owner, location, spot } = shop;
  const people = { maria, jonas, manager, owner };
  const by = (who: keyof typeof people, at = now) => as(database, people[who].userId, { now: at });
  const budget = async (more: object) => {
    const all = { business, id: newId(), scope: "business" as const, ...euros, amount: 2000, period: "week" as const };
    const added = { ...all, ...more };
    await by("owner").gesture.addBudget(added);
    return added.id;
  };
  const extra = (more = {}) => ({
    ...{ business, id: newId(), locationId: location.id, what: "Dessert", ...euros, cost: 450, isDone: false },
    ...more,
  });
  const allow = (more = {}) =>
    by("manager").gesture.setAllowance({
      ...{ business, spotId: spot.id, what: "Dessert", ...euros, usual: 450, most: 600 },
      ...more,
    });
  const told = async () => {
    await makeNotifications({ database: worker, newId, now: () => later(1) }, businessId);
    const rows = await testDb.notification.findMany({
      where: { businessId, kind: { startsWith: "gesture" } },
      orderBy: [{ kind: "asc" }, { memberId: "asc" }],
    });
    return rows;
  };
  return { ...shop, business, by, budget, extra, allow, told };
}

describe("something extra", () => {
  it("is given unasked within the allowance and the budgets, and the phone shows what is left", async () => {
    const { business, by, budget, extra, allow, spot } = await aShop();
    await budget({});
    await budget({ scope: "everyone", amount: 1000, period: "day" });
    await allow();
    const input = extra({ spotId: spot.id });
    expect(await by("maria").gesture.give(input)).toMatchObject({ status: "given", reason: null });
    expect(await by("maria").gesture.give(input)).toMatchObject({ id: input.id });
    const mine = await by("maria").gesture.mine({ business });
    expect(mine.budgets.map(({ scope, left }) => [scope, left])).toEqual([
      ["business", 1550],
      ["everyone", 550],
    ]);
    expect(mine.own).toMatchObject([{ id: input.id, cost: 450, status: "given" }]);
    // A colleague has the whole of what is for each.
    const theirs = await by("jonas").gesture.mine({ business });
    expect(theirs.budgets.map(({ left }) => left)).toEqual([1550, 1000]);
  });

  it("is asked of the managers over the limits, and their one tap is told to whoever asked", async () => {
    const { business, by, budget, extra, told, manager, maria, owner } = await aShop();
    await budget({ amount: 500 });
    await by("maria").gesture.give(extra());
    const second = extra();
    expect(await by("maria").gesture.give(second)).toMatchObject({ status: "asked", reason: "overBudget" });
    expect((await told()).map(({ kind, memberId }) => `${kind} ${memberId}`).sort()).toEqual(
      [`gestureAsked ${manager.id}`, `gestureAsked ${owner.id}`].sort(),
    );
    const asked = await by("manager").gesture.mine({ business });
    expect(asked.toAnswer).toMatchObject([{ id: second.id, member: { name: "Maria" } }]);
    expect((await by("jonas").gesture.mine({ business })).toAnswer).toEqual([]);
    await by("manager").gesture.answer({ business, gestureId: second.id, isAllowed: true });
    await by("manager").gesture.answer({ business, gestureId: second.id, isAllowed: true });
    await expect(
      by("owner").gesture.answer({ business, gestureId: second.id, isAllowed: false }),
    ).rejects.toMatchObject({ code: "CONFLICT" });
    const news = await told();
    expect(news.filter(({ kind }) => kind === "gestureAllowed")).toMatchObject([{ memberId: maria.id }]);
    expect(news.filter(({ kind, readAt }) => kind === "gestureAsked" && readAt === null)).toEqual([]);
    const mine = await by("maria").gesture.mine({ business });
    expect(mine.budgets).toMatchObject([{ left: -400 }]);
  });

  it("that the customer has already counts while the manager is asked, and after a no", async () => {
    const { business, by, budget, extra } = await aShop();
    await budget({ amount: 400 });
    const input = extra({ isDone: true });
    expect(await by("maria").gesture.give(input)).toMatchObject({ status: "asked", isSpent: true });
    await by("manager").gesture.answer({ business, gestureId: input.id, isAllowed: false });
    const list = await by("manager").gesture.list({ business, show: "spent" });
    expect(list.rows).toMatchObject([{ id: input.id, status: "refused", isSpent: true }]);
    const { budgets } = await by("manager").gesture.budgets({ business });
    expect(budgets).toMatchObject([{ spent: 450, amount: 400 }]);
  });

  it("is asked for in a currency that changed: nothing is converted, and the allowance says so", async () => {
    const { business, by, budget, extra, allow, spot } = await aShop();
    const old = await budget({});
    await allow();
    await by("owner").gesture.endBudget({ business, budgetId: old });
    await budget({ currency: "CHF" });
    const give = (more: object) => by("maria").gesture.give(extra({ spotId: spot.id, ...more }));
    expect(await give({})).toMatchObject({ status: "asked", reason: "noBudget" });
    expect(await give({ currency: "CHF" })).toMatchObject({ status: "asked", reason: "otherUnit" });
    const read = await by("manager").gesture.allowance({ business, spotId: spot.id });
    expect(read).toMatchObject({ hasBudget: false, currency: "CHF", allowance: { currency: "EUR" } });
    await allow({ currency: "CHF" });
    expect(await give({ currency: "CHF" })).toMatchObject({ status: "given" });
  });

  it("counts in the period of the tap, in the zone of its location, also when it arrives later", async () => {
    const { business, by, budget, extra } = await aShop("Pacific/Auckland");
    await budget({ period: "day", amount: 500 });
    // 22:00 on Monday there; half past midnight is Tuesday.
    expect(await by("maria").gesture.give(extra())).toMatchObject({ status: "given" });
    const nextDay = by("maria", later(150)).gesture;
    expect(await nextDay.give(extra({ givenAt: later(150).toISOString() }))).toMatchObject({ status: "given" });
    expect(await nextDay.give(extra({ givenAt: later(5).toISOString() }))).toMatchObject({ reason: "overBudget" });
    expect((await nextDay.mine({ business })).budgets).toMatchObject([{ left: 50 }]);
  });

  it("is taken back by an entry of its own; the giver has ten minutes, a colleague never may", async () => {
    const { business, businessId, by, budget, extra } = await aShop();
    await budget({});
    const [first, second] = [extra(), extra()];
    await by("maria").gesture.give(first);
    await by("maria").gesture.give(second);
    await expect(by("jonas").gesture.takeBack({ business, gestureId: first.id })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await by("maria").gesture.takeBack({ business, gestureId: first.id });
    await by("maria").gesture.takeBack({ business, gestureId: first.id });
    const entries = await testDb.gestureEntry.findMany({ where: { businessId, gestureId: first.id } });
    expect(entries.map(({ amount }) => amount).sort()).toEqual([-450, 450]);
    await expect(by("maria", later(11)).gesture.takeBack({ business, gestureId: second.id })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    await by("manager", later(11)).gesture.takeBack({ business, gestureId: second.id });
    expect((await by("maria").gesture.mine({ business })).budgets).toMatchObject([{ left: 2000 }]);
  });

  it("is on its visit and its moment, and refuses words about a customer's health", async () => {
    const { by, extra, spot, asManager, offer, budget } = await aShop();
    await budget({});
    const moment = offer();
    await asManager.moment.offer(moment);
    const visit = { id: newId(), startedAt: now.toISOString(), place: "Table 7" };
    const given = await by("maria").gesture.give(extra({ momentId: moment.id, visit }));
    expect(given).toMatchObject({ spot: { id: spot.id }, visit: { id: visit.id, place: "Table 7" } });
    await expect(by("maria").gesture.give(extra({ what: "Cake, she has diabetes" }))).rejects.toMatchObject({
      cause: { detail: { fields: { what: "ofHealth" } } },
    });
  });

  it("fits a changed budget at once, and a spot without an allowance gives from the budgets alone", async () => {
    const { business, by, budget, extra, allow, spot } = await aShop();
    const budgetId = await budget({ amount: 500 });
    await allow({ most: 450 });
    const give = (more = {}) => by("maria").gesture.give(extra({ spotId: spot.id, ...more }));
    expect(await give({ cost: 500 })).toMatchObject({ reason: "overAllowance" });
    await by("manager").gesture.removeAllowance({ business, spotId: spot.id });
    expect(await give({ cost: 500 })).toMatchObject({ status: "given" });
    expect(await give()).toMatchObject({ reason: "overBudget" });
    await by("owner").gesture.changeBudget({ business, budgetId, amount: 950 });
    expect(await give()).toMatchObject({ status: "given" });
  });

  it("is given from a member's and a location's budget only by them and there", async () => {
    const { business, by, budget, extra, maria, location } = await aShop();
    await budget({ scope: "member", memberId: maria.id, amount: 500 });
    expect(await by("jonas").gesture.give(extra())).toMatchObject({ reason: "noBudget" });
    expect(await by("maria").gesture.give(extra())).toMatchObject({ status: "given" });
    await budget({ scope: "location", locationId: location.id, amount: 450, period: "day" });
    expect(await by("jonas").gesture.give(extra())).toMatchObject({ status: "given" });
    expect(await by("jonas").gesture.give(extra())).toMatchObject({ reason: "overBudget" });
    await expect(
      by("manager").gesture.addBudget({ business, id: newId(), scope: "business", ...euros, amount: 1, period: "day" }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
