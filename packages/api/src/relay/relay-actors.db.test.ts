import { databaseEnv } from "@spots/db/env";
import { openWorkerDatabase } from "@spots/db/tenancy/worker-tenant";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { makeNotifications } from "../notification/make.commands";
import { aRelayShop } from "../test/relay-shop";

const { testDb, database } = useTestDb();
const worker = openWorkerDatabase(databaseEnv().DATABASE_URL);
afterAll(() => worker.close());
const now = new Date("2026-11-23T09:00:00Z");
const jobAt = (minutes: number) => ({
  ...{ database: worker, newId },
  now: () => new Date(now.getTime() + minutes * 60_000),
});

const person = fc.constantFrom("maria" as const, "louis" as const, "ana" as const, "jonas" as const);
const number = fc.constantFrom(1, 1, 2);
const ofStep = fc.oneof(
  fc.record({
    kind: fc.constantFrom("accept" as const, "finish" as const, "refuse" as const, "undo" as const),
    ...{ by: person, number },
  }),
  fc.record({ kind: fc.constant("ask" as const), to: fc.constantFrom("kitchen", "bar", "cellar", "louis"), number }),
);
const act = fc.oneof(
  { weight: 14, arbitrary: ofStep },
  fc.constant({ kind: "deliver" as const }),
  fc.constant({ kind: "leave" as const }),
);
type Act = typeof act extends fc.Arbitrary<infer Each> ? Each : never;
/** Rounds of acts; those of one round are sent at once. */
const rounds = fc.array(fc.array(act, { minLength: 1, maxLength: 4 }), { minLength: 4, maxLength: 6 });

async function aRun() {
  const shop = await aRelayShop(testDb, database, now);
  const { business, businessId, by, louis, kitchen, bar, cellar } = shop;
  const relayId = await shop.start();
  async function send(each: Act): Promise<unknown> {
    if (each.kind === "leave") return by("owner").member.remove({ business, memberId: louis.id });
    if (each.kind === "deliver")
      return by("maria").moment.deliver({ business, momentId: relayId, stepId: newId(), reaction: "pleased" });
    const step = shop.act(relayId, each.number);
    if (each.kind === "ask") {
      const whom =
        each.to === "louis" ? { memberId: louis.id } : { dutyId: { kitchen, bar, cellar }[each.to] ?? cellar };
      return by("maria").relay.ask({ ...step, ...whom });
    }
    const api = by(each.by).relay;
    if (each.kind === "refuse") return api.refuse({ ...step, reason: "No oven free" });
    if (each.kind !== "undo") return api[each.kind](step);
    const own = { businessId, relayId, byMemberId: shop[each.by].id };
    const last = await testDb.relayAct.findFirst({ where: own, orderBy: { number: "desc" } });
    return last && api.undo({ business, relayId, actId: newId(), undoes: last.id });
  }
  return { ...shop, relayId, send };
}

describe("a relay on which several act at once", () => {
  it("has the steps of its last act, in order, each with one member, and one delivery", async () => {
    let acts = 0;
    await fc.assert(
      fc.asyncProperty(rounds, async (all) => {
        const { businessId, relayId, send, louis } = await aRun();
        for (const round of all)
          for (const outcome of await Promise.allSettled(round.map(send)))
            if (outcome.status === "rejected")
              expect(["NOT_FOUND", "CONFLICT", "BAD_REQUEST", "FORBIDDEN"]).toContain(outcome.reason.code);
        const where = { businessId, relayId };
        const steps = await testDb.relayStep.findMany({ where, orderBy: { number: "asc" } });
        const stored = await testDb.relayAct.findMany({ where, orderBy: { number: "asc" } });
        acts += stored.length;
        expect(stored.map((each) => each.number)).toEqual(stored.map((_, index) => index + 1));
        expect(stored.at(-1)?.steps).toMatchObject(steps.map(({ status, memberId }) => ({ status, memberId })));
        const first = steps.findIndex(({ status }) => status !== "done");
        const waiting = first === -1 ? [] : steps.slice(first + 1);
        expect(waiting.every(({ status }) => status === "waiting")).toBe(true);
        // Each act has changed something, and one event says so.
        const told = { businessId, subjectId: relayId, type: { startsWith: "relay." } };
        expect(await testDb.event.count({ where: told })).toBe(stored.length);
        const moments = await testDb.moment.findMany({ where: { businessId } });
        expect(moments).toHaveLength(1);
        const deliveries = { businessId, momentId: relayId, status: "delivered" as const };
        expect(await testDb.momentStep.count({ where: deliveries })).toBe(moments[0]?.status === "delivered" ? 1 : 0);
        const left = await testDb.member.count({ where: { businessId, id: louis.id, leftAt: { not: null } } });
        const isOpen = moments[0]?.status === "accepted";
        if (left === 1 && isOpen) {
          const asked = steps.filter(({ status }) => status === "asked").map(({ askedMemberId }) => askedMemberId);
          const has = steps.filter(({ status }) => status === "accepted").map(({ memberId }) => memberId);
          expect([...asked, ...has]).not.toContain(louis.id);
        }
      }),
      { numRuns: 20 },
    );
    expect(acts).toBeGreaterThan(40);
  }, 240_000);

  it("asks nothing of who has left, when an act after which they were not asked is undone", async () => {
    const { business, businessId, relayId, by, act: step, louis, bar } = await aRun();
    await by("maria").relay.ask({ ...step(relayId), memberId: louis.id });
    const again = step(relayId);
    await by("maria").relay.ask({ ...again, dutyId: bar });
    await by("owner").member.remove({ business, memberId: louis.id });
    await by("maria").relay.undo({ business, relayId, actId: newId(), undoes: again.actId });
    const steps = await testDb.relayStep.findMany({ where: { businessId, relayId }, orderBy: { number: "asc" } });
    expect(steps.map(({ status }) => status)).toEqual(["nobody", "waiting"]);
  });

  it("asks nothing of who leaves at the moment in which an act is undone", async () => {
    for (let run = 0; run < 12; run += 1) {
      const { business, businessId, relayId, by, act: step, louis } = await aRun();
      await by("louis").relay.accept(step(relayId));
      const finish = step(relayId);
      await by("maria").relay.finish(finish);
      const undone = { business, relayId, actId: newId(), undoes: finish.actId };
      const remove = { business, memberId: louis.id };
      await Promise.all([by("maria").relay.undo(undone), by("owner").member.remove(remove)]);
      const [first] = await testDb.relayStep.findMany({ where: { businessId, relayId }, orderBy: { number: "asc" } });
      expect(first).toMatchObject({ status: "asked", memberId: null });
    }
  });

  it("is told once to whom it is asked, and once to its starter and the managers when nobody takes it", async () => {
    const { businessId, relayId, louis, ana, maria, manager, owner, by, act: step, kitchen } = await aRun();
    const work = (minutes: number) =>
      Promise.all([1, 2, 3, 4].map(() => makeNotifications(jobAt(minutes), businessId)));
    const told = async () =>
      (await testDb.notification.findMany({ where: { businessId, subjectId: relayId } }))
        .map(({ kind, memberId }) => `${kind} ${memberId}`)
        .filter((each) => each.startsWith("relay"))
        .toSorted();
    await work(4);
    const asked = [`relayAsked ${louis.id}`, `relayAsked ${ana.id}`];
    expect(await told()).toEqual(asked.toSorted());
    await work(5);
    await work(6);
    const escalated = [maria, manager, owner].map(({ id }) => `relayNotTaken ${id}`);
    expect(await told()).toEqual([...asked, ...escalated].toSorted());
    const marks = { businessId, subjectId: relayId, type: "relay.notTaken" };
    expect(await testDb.event.count({ where: marks })).toBe(1);
    const at = new Date(now.getTime() + 7 * 60_000);
    const due = await worker.prisma.$queryRaw<{ id: string }[]>`
      select id::text from businesses_with_reminders_due(${at}::timestamptz, ${now}::timestamptz) as id`;
    expect(due.map(({ id }) => id)).not.toContain(businessId);
    // Asked anew, it is told anew.
    await by("maria", at).relay.ask({ ...step(relayId), memberId: louis.id });
    await by("maria", at).relay.ask({ ...step(relayId), dutyId: kitchen });
    await work(13);
    expect(await testDb.event.count({ where: marks })).toBe(2);
  });
});
