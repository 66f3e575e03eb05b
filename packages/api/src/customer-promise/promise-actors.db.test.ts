import { databaseEnv } from "@spots/db/env";
import { openWorkerDatabase } from "@spots/db/tenancy/worker-tenant";
import { aCustomerPromise } from "@spots/test-kit/customer-promise";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { makeNotifications } from "../notification/make.commands";
import { as } from "../test/call";
import { aShopWithStaff } from "../test/shop-with-staff";

const { testDb, database } = useTestDb();
const worker = openWorkerDatabase(databaseEnv().DATABASE_URL);
afterAll(() => worker.close());
const now = new Date("2026-11-23T09:00:00Z");
const jobAt = (minutes: number) => ({
  ...{ database: worker, newId },
  now: () => new Date(now.getTime() + minutes * 60_000),
});

const person = fc.constantFrom("maria" as const, "jonas" as const, "manager" as const);
const act = fc.oneof(
  fc.record({
    kind: fc.constantFrom("keep" as const, "break" as const, "withdraw" as const, "undo" as const),
    by: person,
  }),
  fc.record({ kind: fc.constantFrom("take" as const, "move" as const), by: person }),
  fc.record({ kind: fc.constant("handOver" as const), by: person, to: fc.constantFrom("maria", "jonas", "shift") }),
  fc.constant({ kind: "overdue" as const }),
  fc.constant({ kind: "leave" as const }),
);
type Act = typeof act extends fc.Arbitrary<infer Each> ? Each : never;
/** Rounds of acts; those of one round are sent at once. */
const rounds = fc.array(fc.array(act, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });

async function aPromise() {
  const shop = await aShopWithStaff(testDb, database, now);
  const { businessId, slug: business, maria, jonas, manager, owner } = shop;
  const people = { maria, jonas, manager };
  const of = { businessId, locationId: shop.location.id, memberId: maria.id };
  const { id: promiseId } = await aCustomerPromise(testDb, of, new Date(now.getTime() - 60_000));
  const by = (who: keyof typeof people) => as(database, people[who].userId, { now }).customerPromise;
  async function send(each: Act): Promise<unknown> {
    if (each.kind === "overdue") return makeNotifications(jobAt(80), businessId);
    if (each.kind === "leave")
      return as(database, owner.userId, { now }).member.remove({ business, memberId: jonas.id });
    const step = { business, promiseId, stepId: newId() };
    const api = by(each.by);
    switch (each.kind) {
      case "keep":
        return api.keep(step);
      case "break":
        return api.break({ ...step, reason: "Forgotten" });
      case "withdraw":
        return api.withdraw({ ...step, reason: "They left" });
      case "take":
        return api.take(step);
      case "move":
        return api.move({ ...step, inMinutes: 70 });
      case "handOver":
        return api.handOver({
          ...step,
          memberId: each.to === "shift" ? null : ({ maria, jonas }[each.to]?.id ?? null),
        });
      case "undo": {
        const own = { businessId, promiseId, byMemberId: people[each.by].id };
        const last = await testDb.customerPromiseStep.findFirst({ where: own, orderBy: { number: "desc" } });
        return last && api.undo({ ...step, undoes: last.id });
      }
    }
  }
  return { ...shop, business, by, promiseId, send };
}

describe("a promise on which several act at once", () => {
  it("has the state of its last step, one case when it is broken, and no member who has left", async () => {
    await fc.assert(
      fc.asyncProperty(rounds, async (all) => {
        const { businessId, promiseId, send, jonas } = await aPromise();
        for (const round of all)
          for (const outcome of await Promise.allSettled(round.map(send)))
            if (outcome.status === "rejected")
              expect(["NOT_FOUND", "CONFLICT", "BAD_REQUEST", "FORBIDDEN"]).toContain(outcome.reason.code);
        const where = { businessId, promiseId };
        const promise = await testDb.customerPromise.findFirstOrThrow({ where: { businessId, id: promiseId } });
        const steps = await testDb.customerPromiseStep.findMany({ where, orderBy: { number: "asc" } });
        const { status, memberId, dueAt } = promise;
        expect(steps.at(-1)).toMatchObject({ status, memberId, dueAt });
        expect(steps.map(({ number }) => number)).toEqual(steps.map((_, index) => index + 1));
        // Each step has changed something, and one event says so.
        const changes = await testDb.event.count({
          where: {
            businessId,
            subjectId: promiseId,
            type: { startsWith: "customerPromise.", not: "customerPromise.overdue" },
          },
        });
        expect(changes).toBe(steps.length - 1);
        const cases = await testDb.serviceCase.findMany({ where });
        expect(cases.length).toBe(steps.some((each) => each.status === "broken") ? 1 : 0);
        for (const each of cases) expect(each.outcome).toBe(status === "broken" ? null : "withdrawn");
        const left = await testDb.member.count({ where: { businessId, id: jonas.id, leftAt: { not: null } } });
        if (status === "open" && left === 1) expect(memberId).not.toBe(jonas.id);
        const told = await testDb.event.count({
          where: { businessId, subjectId: promiseId, type: "customerPromise.overdue" },
        });
        expect(told).toBeLessThanOrEqual(steps.filter((each) => each.status === "open").length);
      }),
      { numRuns: 20 },
    );
  }, 240_000);

  it("is given back to nobody who leaves at the moment in which its handing over is undone", async () => {
    for (let run = 0; run < 12; run += 1) {
      const { businessId, business, promiseId, by, jonas, owner } = await aPromise();
      const step = { business, promiseId };
      await by("manager").handOver({ ...step, stepId: newId(), memberId: jonas.id });
      const handed = { ...step, stepId: newId(), memberId: null };
      await by("manager").handOver(handed);
      await Promise.all([
        by("manager").undo({ ...step, stepId: newId(), undoes: handed.stepId }),
        as(database, owner.userId, { now }).member.remove({ business, memberId: jonas.id }),
      ]);
      const key = { businessId_id: { businessId, id: promiseId } };
      expect(await testDb.customerPromise.findUnique({ where: key })).toMatchObject({ memberId: null });
    }
  });

  it("is marked overdue once by any number of workers, and told to its member and the managers", async () => {
    const { businessId, promiseId, maria, manager, owner } = await aPromise();
    const work = (minutes: number) =>
      Promise.all([1, 2, 3, 4].map(() => makeNotifications(jobAt(minutes), businessId)));
    const told = async () =>
      (
        await testDb.notification.findMany({ where: { businessId, subjectId: promiseId }, orderBy: { madeAt: "asc" } })
      ).map(({ kind, memberId }) => `${kind} ${memberId}`);
    await work(20);
    expect(await told()).toEqual([]);
    await work(30);
    expect(await told()).toEqual([`promiseSoon ${maria.id}`]);
    await work(73);
    expect(await told()).toHaveLength(1);
    await work(75);
    await work(76);
    expect((await told()).toSorted()).toEqual(
      [
        `promiseSoon ${maria.id}`,
        `promiseOverdue ${maria.id}`,
        `promiseEscalated ${manager.id}`,
        `promiseEscalated ${owner.id}`,
      ].toSorted(),
    );
    const marks = { businessId, subjectId: promiseId, type: "customerPromise.overdue" };
    expect(await testDb.event.count({ where: marks })).toBe(1);
    const due = await worker.prisma.$queryRaw<{ id: string }[]>`
      select id::text from businesses_with_reminders_due(${new Date(now.getTime() + 80 * 60_000)}::timestamptz, ${now}::timestamptz) as id`;
    expect(due.map(({ id }) => id)).not.toContain(businessId);
  });
});
