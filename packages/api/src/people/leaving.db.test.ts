import { openWorkerDatabase } from "@spots/db/tenancy/worker-tenant";
import { aMember } from "@spots/test-kit/business";
import { aCustomerPromise } from "@spots/test-kit/customer-promise";
import { anAnswer } from "@spots/test-kit/feedback";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, describe, expect, it } from "vitest";
import { openCases } from "../case/opening.commands";
import { makePlannedMoments } from "../delivery/planned.commands";
import { makeNotifications } from "../notification/make.commands";
import { as } from "../test/call";
import { aShopWithStaff } from "../test/shop-with-staff";

const { testDb, database, url } = useTestDb();
const worker = openWorkerDatabase(url);
afterAll(() => worker.close());
const now = new Date("2026-11-23T12:00:00Z");
const job = { database: worker, now: () => now, newId };

/** How many transactions of this test's database wait for a lock. */
async function waiting() {
  const rows = await testDb.$queryRaw<unknown[]>`
    select distinct pid from pg_locks where not granted and pid in (
      select pid from pg_locks where database = (select oid from pg_database where datname = current_database()))`;
  return rows.length;
}

/**
 * Sends one call, and another one when the first has written everything except its events and its
 * commit; the first commits then.
 */
async function bothAtOnce(businessId: string, first: () => Promise<unknown>, second: () => Promise<unknown>) {
  const { both } = await testDb.$transaction(
    async (held) => {
      await held.$queryRaw`select from event_counter where business_id = ${businessId}::uuid for update`;
      const one = first();
      await expect.poll(waiting, { timeout: 20_000, interval: 5 }).toBe(1);
      let isDone = false;
      const other = second().finally(() => {
        isDone = true;
      });
      await expect.poll(async () => isDone || (await waiting()) === 2, { timeout: 20_000, interval: 5 }).toBe(true);
      return { both: Promise.allSettled([one, other]) };
    },
    { maxWait: 60_000, timeout: 60_000 },
  );
  return both;
}

/** A shop in which Kim, a manager, gets the location's new cases and may leave. */
async function aShop() {
  const shop = await aShopWithStaff(testDb, database, now);
  const { businessId, slug: business, location, owner, maria, spot } = shop;
  const kim = await aMember(testDb, businessId, { role: "manager", name: "Kim" });
  const asOwner = as(database, owner.userId, { now });
  const asKim = as(database, kim.userId, { now });
  const getsCases = () =>
    testDb.location.update({
      where: { businessId_id: { businessId, id: location.id } },
      data: { caseMemberId: kim.id },
    });
  const answer = (recommend = 2) =>
    anAnswer(testDb, { businessId, locationId: location.id, at: now, mentions: [], recommend });
  const aCase = async () => {
    const id = newId();
    await shop.asManager.case.open({ business, id, responseId: await answer() });
    return { business, caseId: id };
  };
  // The row of the counter is there from the first event on.
  await asOwner.case.setRules({
    ...{ business, lowScore: 6, onContact: true, dueHours: 8, escalateHours: 4, replyTo: "" },
  });
  return { ...shop, business, locationId: location.id, kim, maria, spot, asOwner, asKim, getsCases, answer, aCase };
}
type Shop = Awaited<ReturnType<typeof aShop>>;

/** A plan of Kim's, every day at noon, or at the start of Kim's shifts. */
const aPlan = ({ business, spot, locationId, kim }: Shop, kind: "times" | "shifts") => ({
  ...{ business, id: newId(), spotId: spot.id, locationId, memberId: kind === "times" ? kim.id : null, dutyId: null },
  rule: {
    from: "2026-11-01",
    repeat: { every: "day" as const },
    at: kind === "times" ? { kind, times: ["12:00"] } : { kind, minutes: 0 },
  },
});

const aShift = ({ businessId, locationId, kim }: Shop) =>
  testDb.shift.create({
    data: {
      ...{ businessId, id: newId(), locationId, memberId: kim.id },
      ...{ startsAt: new Date("2026-11-24T08:00:00Z"), endsAt: new Date("2026-11-24T16:00:00Z") },
    },
  });

/** What may be given to Kim: each is prepared, and then sent while Kim is removed. */
const acts: Record<string, (shop: Shop) => Promise<() => Promise<unknown>>> = {
  "a case that is assigned": async (shop) => {
    const of = await shop.aCase();
    return () => shop.asManager.case.assign({ ...of, memberId: shop.kim.id });
  },
  "a case that they open": async ({ business, answer, asKim }) => {
    const open = { business, id: newId(), responseId: await answer() };
    return () => asKim.case.open(open);
  },
  "a case that is reopened": async (shop) => {
    const of = await shop.aCase();
    await shop.asManager.case.assign({ ...of, memberId: shop.kim.id });
    await shop.asManager.case.close({ ...of, outcome: "solved", words: "" });
    return () => shop.asManager.case.reopen(of);
  },
  "the case of a new answer": async (shop) => {
    await shop.getsCases();
    await shop.answer();
    return () => openCases(job, shop.businessId);
  },
  "the case of a moment that went wrong": async ({ getsCases, asManager, asMaria, offer, business }) => {
    await getsCases();
    const { id: momentId } = await asManager.moment.offer(offer());
    return () => asMaria.moment.deliver({ business, stepId: newId(), momentId, reaction: "wentWrong" });
  },
  "the case of a corrected moment": async ({ getsCases, asManager, asMaria, offer, business }) => {
    await getsCases();
    const { id: momentId } = await asManager.moment.offer(offer());
    await asMaria.moment.deliver({ business, stepId: newId(), momentId, reaction: "pleased" });
    return () => asMaria.moment.correct({ business, stepId: newId(), momentId, reaction: "wentWrong" });
  },
  "the case of a spontaneous moment": async ({ getsCases, asMaria, business, locationId }) => {
    await getsCases();
    const said = { description: "The tea was cold", reaction: "wentWrong" as const };
    return () => asMaria.moment.improvise({ business, id: newId(), locationId, ...said });
  },
  "the case of a broken promise": async (shop) => {
    const { business, businessId, locationId, maria, asMaria } = shop;
    await shop.getsCases();
    const { id: promiseId } = await aCustomerPromise(testDb, { businessId, locationId, memberId: maria.id }, now);
    return () => asMaria.customerPromise.break({ business, promiseId, stepId: newId(), reason: "Forgotten" });
  },
  "a promise at the end of a shift": async ({ getsCases, businessId, locationId, maria }) => {
    await getsCases();
    const of = { businessId, locationId, memberId: maria.id };
    const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
    await testDb.shift.create({ data: { ...of, id: newId(), startsAt: ago(5), endsAt: ago(0.1) } });
    await aCustomerPromise(testDb, of, ago(0.5));
    return () => makeNotifications(job, businessId);
  },
  "the location's new cases": async ({ asOwner, business, locationId, kim }) => {
    const hours = ["9-17", "9-17", "9-17", "9-17", "9-17", "", ""];
    const set = { business, locationId, openingHours: hours, closedDays: [], memberId: kim.id };
    return () => asOwner.case.setLocation(set);
  },
  "a plan that is added": async (shop) => () => shop.asManager.plan.add(aPlan(shop, "times")),
  "a plan that is changed": async (shop) => {
    const { id: planId, ...plan } = { ...aPlan(shop, "times"), memberId: null };
    await shop.asManager.plan.add({ ...plan, id: planId });
    const change = { business: shop.business, planId, memberId: shop.kim.id, dutyId: null, rule: plan.rule };
    return () => shop.asManager.plan.change(change);
  },
  "the moments of a plan by shifts": async (shop) => {
    await aShift(shop);
    return () => shop.asManager.plan.add(aPlan(shop, "shifts"));
  },
  "the next moments of a plan by shifts": async (shop) => {
    await shop.asManager.plan.add(aPlan(shop, "shifts"));
    await aShift(shop);
    await testDb.plan.updateMany({ where: { businessId: shop.businessId }, data: { madeThrough: null } });
    return () => makePlannedMoments(job, shop.businessId);
  },
  "a note on their growth": async ({ asOwner, business, kim }) => {
    const note = { business, id: newId(), memberId: kim.id, topic: "sincerity" as const, words: "Well done" };
    return () => asOwner.growth.writeNote(note);
  },
};

/** What somebody still has who has left. */
async function leftWith(businessId: string) {
  const gone = { leftAt: { not: null } };
  const { serviceCase, customerPromise, moment, plan, location, coachingNote } = testDb;
  const counts = {
    cases: await serviceCase.count({ where: { businessId, status: { not: "closed" }, assignee: gone } }),
    promises: await customerPromise.count({ where: { businessId, status: "open", member: gone } }),
    moments: await moment.count({ where: { businessId, status: { in: ["offered", "accepted"] }, member: gone } }),
    plans: await plan.count({ where: { businessId, member: gone } }),
    locations: await location.count({ where: { businessId, caseMember: gone } }),
    notes: await coachingNote.count({ where: { businessId, member: gone } }),
  };
  return Object.entries(counts).flatMap(([what, count]) => (count > 0 ? [what] : []));
}

describe.each(Object.entries(acts))("%s", (_, prepare) => {
  it.each(["the act", "the leaving"])(
    "stays with nobody who leaves at that moment, when %s is first",
    async (first) => {
      const shop = await aShop();
      const { businessId, business, kim, asOwner } = shop;
      const act = await prepare(shop);
      const leave = () => asOwner.member.remove({ business, memberId: kim.id });
      const isFirst = first === "the act";
      const settled = await bothAtOnce(businessId, isFirst ? act : leave, isFirst ? leave : act);
      // What is refused is refused with a code, and not by a deadlock or a broken constraint.
      const codes = settled.map((each) => (each.status === "rejected" ? each.reason.code : "done"));
      expect(["done", "NOT_FOUND"]).toEqual(expect.arrayContaining(codes));
      expect(await leftWith(businessId)).toEqual([]);
    },
  );
});
