import { databaseEnv } from "@spots/db/env";
import { openWorkerDatabase } from "@spots/db/tenancy/worker-tenant";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { z } from "zod";
import { as } from "../test/call";
import { aShopWithStaff } from "../test/shop-with-staff";
import { missMoments } from "./missed.commands";

const { testDb, database } = useTestDb();
const worker = openWorkerDatabase(databaseEnv().DATABASE_URL);
afterAll(() => worker.close());
const now = new Date("2026-11-23T09:00:00Z");
/** More than an hour after the moment is due. */
const late = new Date("2026-11-23T13:00:00Z");

const person = fc.constantFrom("maria", "jonas", "manager");
const act = fc.oneof(
  fc.record({ kind: fc.constantFrom("accept", "decline", "deliver"), by: person }),
  fc.record({ kind: fc.constant("undo"), by: fc.constantFrom("maria", "jonas") }),
  fc.record({ kind: fc.constant("reassign"), to: fc.constantFrom("maria", "jonas", "anyone") }),
  fc.constantFrom(
    ...(["move", "cancel", "missed", "pausePlan", "changePlan", "leave"] as const).map((kind) => ({ kind })),
  ),
);
type Act = typeof act extends fc.Arbitrary<infer Each> ? Each : never;
/** Rounds of acts; those of one round are sent at once. */
const rounds = fc.array(fc.array(act, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 });

const Told = z.object({
  before: z.object({ status: z.string() }).loose().nullish(),
  after: z.object({ status: z.string() }).loose(),
});

/** A business whose plan offers a moment at 12:00 to Maria. */
async function aPlannedMoment() {
  const shop = await aShopWithStaff(testDb, database, now);
  const { businessId, slug: business, maria, jonas } = shop;
  const rule = {
    from: "2026-11-23",
    repeat: { every: "day" as const },
    at: { kind: "times" as const, times: ["12:00"] },
  };
  const plan = { business, id: newId(), spotId: shop.spot.id, locationId: shop.location.id, memberId: maria.id };
  await shop.asManager.plan.add({ ...plan, dutyId: null, rule });
  const first = await testDb.moment.findFirstOrThrow({ where: { businessId }, orderBy: { dueAt: "asc" } });
  const momentId = first.id;
  const callers = { maria: shop.asMaria, jonas: as(database, jonas.userId, { now }), manager: shop.asManager };
  const asOwner = as(database, shop.owner.userId, { now });
  const ids = { maria: maria.id, jonas: jonas.id, anyone: null };
  const job = { database: worker, now: () => late, newId };

  /** Sends an act. Answers with the id of the step that it stores, when the caller gave one. */
  async function send(each: Act): Promise<{ stepId: string; status: string } | null> {
    const stepId = newId();
    const step = { business, stepId, momentId };
    const told = ({ status }: { status: string }) => ({ stepId, status });
    switch (each.kind) {
      case "accept":
        return told(await callers[each.by].moment.accept(step));
      case "decline":
        return told(await callers[each.by].moment.decline({ ...step, reason: "Too busy right now" }));
      case "deliver":
        return told(await callers[each.by].moment.deliver({ ...step, reaction: "pleased" }));
      case "undo": {
        const own = { businessId, momentId, byMemberId: ids[each.by] };
        const last = await testDb.momentStep.findFirst({ where: own, orderBy: { id: "desc" } });
        return last && told(await callers[each.by].moment.undo({ ...step, undoes: last.id }));
      }
      case "cancel":
        return told(await shop.asManager.moment.cancel(step));
      case "reassign":
        return told(
          await shop.asManager.moment.change({
            ...step,
            memberId: ids[each.to],
            dutyId: null,
            dueAt: "2026-11-23T12:00",
          }),
        );
      case "move": {
        const { memberId } = await testDb.moment.findFirstOrThrow({ where: { businessId, id: momentId } });
        return told(await shop.asManager.moment.change({ ...step, memberId, dutyId: null, dueAt: "2026-11-23T12:15" }));
      }
      case "missed":
        await missMoments(job, businessId);
        return null;
      case "pausePlan":
        await shop.asManager.plan.pause({ business, planId: plan.id, isPaused: true });
        return null;
      case "changePlan":
        await shop.asManager.plan.change({
          ...{ business, planId: plan.id, memberId: maria.id, dutyId: null },
          rule: { ...rule, at: { ...rule.at, times: ["12:30"] } },
        });
        return null;
      case "leave":
        await asOwner.member.remove({ business, memberId: maria.id });
        return null;
    }
  }
  return { ...shop, momentId, send };
}

it("a moment has one status that follows from its steps, whoever acts on it at once", async () => {
  await fc.assert(
    fc.asyncProperty(rounds, async (all) => {
      const { businessId, momentId, send, maria } = await aPlannedMoment();
      const accepted: { stepId: string; status: string }[] = [];
      for (const round of all)
        for (const outcome of await Promise.allSettled(round.map(send))) {
          if (outcome.status === "fulfilled" && outcome.value) accepted.push(outcome.value);
          // What is refused is refused with a code, and not by a deadlock or a broken constraint.
          if (outcome.status === "rejected")
            expect(["NOT_FOUND", "CONFLICT", "FORBIDDEN"]).toContain(outcome.reason.code);
        }
      const moment = await testDb.moment.findFirstOrThrow({ where: { businessId, id: momentId } });
      const steps = await testDb.momentStep.findMany({ where: { businessId, momentId }, orderBy: { id: "asc" } });
      const events = await testDb.event.findMany({
        where: { businessId, subjectId: momentId, type: { startsWith: "moment." } },
        orderBy: { seq: "asc" },
      });

      // Each acknowledged step is stored, unless the moment had its status already.
      for (const { stepId, status } of accepted) {
        const stored = steps.find(({ id }) => id === stepId);
        if (stored) expect(stored.status).toBe(status);
        else expect(steps.map((each) => each.status)).toContain(status);
      }
      // Each change begins with the status that the change before it left: none is lost.
      let status = "offered";
      for (const event of events) {
        const { before, after } = Told.parse(event.data);
        expect(before?.status).toBe(status);
        status = after.status;
      }
      // A plan cancels without an event of the moment, and only what nobody has accepted.
      if (moment.status !== status) {
        expect([status, moment.status]).toEqual(["offered", "cancelled"]);
        expect(steps.some((each) => each.status === "cancelled")).toBe(true);
      }
      // Nobody has left with an open moment, and one without a member can be taken.
      const open = moment.status === "offered" || moment.status === "accepted";
      const left = await testDb.member.count({ where: { businessId, id: maria.id, leftAt: { not: null } } });
      if (open && left === 1) expect(moment.memberId).not.toBe(maria.id);
      if (moment.status === "accepted") expect(moment.memberId).not.toBeNull();
      if (moment.memberId === null) expect(moment.isOpenOffer).toBe(true);
    }),
    {
      numRuns: 25,
      // A decline is undone while its member leaves.
      examples: Array.from({ length: 4 }, (): [Act[][]] => [
        [[{ kind: "decline", by: "maria" }], [{ kind: "leave" }, { kind: "undo", by: "maria" }]],
      ]),
    },
  );
}, 240_000);
