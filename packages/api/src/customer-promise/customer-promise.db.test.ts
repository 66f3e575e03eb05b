import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";
import { aShopWithStaff } from "../test/shop-with-staff";

const { testDb, database } = useTestDb();
/** 10:00 in Berlin. */
const now = new Date("2026-11-23T09:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

async function aShop() {
  const shop = await aShopWithStaff(testDb, database, now);
  const { slug: business, businessId, maria, jonas, manager, owner } = shop;
  const people = { maria, jonas, manager, owner };
  const by = (who: keyof typeof people, at = now) => as(database, people[who].userId, { now: at });
  const given = (more = {}) => ({
    ...{ business, id: newId(), locationId: shop.location.id, kind: "call" as const, customer: "Mr Okafor", words: "" },
    ...{ dueAt: "2026-11-23T11:00", ...more },
  });
  const made = async (more = {}) => (await by("maria").customerPromise.make(given(more))).id;
  const step = (promiseId: string) => ({ business, promiseId, stepId: newId() });
  const eventsOf = async (subjectId: string) =>
    (await testDb.event.findMany({ where: { businessId, subjectId }, orderBy: { seq: "asc" } })).map(
      ({ type }) => type,
    );
  return { ...shop, business, by, given, made, step, eventsOf };
}

describe("a promise to a customer", () => {
  it("is made once however often it is sent, and is on its member's list and on the shift's of colleagues", async () => {
    const { business, by, given, maria, eventsOf } = await aShop();
    const input = given({ words: "Call when the coat is ready" });
    const [first, second] = await Promise.allSettled([
      by("maria").customerPromise.make(input),
      by("maria").customerPromise.make(input),
    ]);
    expect([first, second].some(({ status }) => status === "fulfilled")).toBe(true);
    await by("maria").customerPromise.make(input);
    const mine = await by("maria").customerPromise.mine({ business });
    expect(mine.open).toMatchObject([
      { id: input.id, words: input.words, customer: "Mr Okafor", dueAt: later(60), member: { id: maria.id } },
    ]);
    expect((await by("jonas").customerPromise.mine({ business })).shift).toMatchObject([{ id: input.id }]);
    expect(await eventsOf(input.id)).toEqual(["customerPromise.made"]);
  });

  it("keeps the time at which it was made without a network, also when it arrives after its due time", async () => {
    const { by, given } = await aShop();
    const input = { ...given({ dueAt: null, inMinutes: 10 }), madeAt: later(-30).toISOString() };
    expect(await by("maria").customerPromise.make(input)).toMatchObject({ dueAt: later(-20), status: "open" });
  });

  it("is refused at its field when it is due in the past or in the hour that the clock skips", async () => {
    const { by, given } = await aShop();
    const faults = (more: object) => expect(by("maria").customerPromise.make(given(more))).rejects;
    await faults({ dueAt: "2026-11-23T09:59" }).toMatchObject({ cause: { detail: { fields: { dueAt: "timeOver" } } } });
    await faults({ dueAt: "2027-03-28T02:30" }).toMatchObject({
      cause: { detail: { fields: { dueAt: "skippedTime" } } },
    });
  });

  it("belongs to the visit that goes on at its place, and has none where nobody started one", async () => {
    const { business, businessId, by, location, made } = await aShop();
    const visit = { id: newId(), place: "Table 7", startedAt: later(-5).toISOString() };
    await by("jonas").visit.start({ business, locationId: location.id, ...visit });
    const visitOf = async (id: string) =>
      (await testDb.customerPromise.findFirstOrThrow({ where: { businessId, id } })).visitId;
    expect(await visitOf(await made({ customer: "", place: "table 7" }))).toBe(visit.id);
    expect(await visitOf(await made({ place: "Table 8" }))).toBeNull();
    const own = { id: newId(), place: "Table 9", startedAt: now.toISOString() };
    expect(await visitOf(await made({ customer: "", visit: own }))).toBe(own.id);
  });

  it("is kept in time or late by the time at which it was kept, once", async () => {
    const { by, made, step, eventsOf } = await aShop();
    const [inTime, late] = [await made(), await made()];
    const kept = { ...step(inTime), at: later(59).toISOString() };
    const answers = await Promise.all([1, 2, 3].map(() => by("maria", later(90)).customerPromise.keep(kept)));
    expect(answers.map(({ status }) => status)).toEqual(["kept", "kept", "kept"]);
    expect(await by("maria", later(90)).customerPromise.keep(step(late))).toMatchObject({
      status: "late",
      endedAt: later(90),
    });
    expect(await eventsOf(inTime)).toEqual(["customerPromise.made", "customerPromise.kept"]);
    await expect(
      by("maria", later(91)).customerPromise.break({ ...step(late), reason: "Forgotten" }),
    ).rejects.toMatchObject({ code: "CONFLICT", message: "promiseEnded" });
  });

  it("opens one case by the location's rules when it is broken, which an undo withdraws", async () => {
    const { business, businessId, by, made, step, location, manager, eventsOf } = await aShop();
    await testDb.location.updateMany({ where: { businessId, id: location.id }, data: { caseMemberId: manager.id } });
    const promiseId = await made();
    const broken = { ...step(promiseId), reason: "The part did not come" };
    await by("maria").customerPromise.break(broken);
    await by("maria").customerPromise.break(broken);
    const [row] = (await by("manager").case.list({ business })).rows;
    expect(row).toMatchObject({
      ...{ reason: "brokenPromise", status: "open", assignee: { id: manager.id } },
      promise: { id: promiseId, customer: "Mr Okafor", reason: "The part did not come" },
    });
    expect(await testDb.serviceCase.count({ where: { businessId } })).toBe(1);
    expect(await by("manager").case.read({ business, caseId: row?.id ?? "" })).toMatchObject({
      promise: { id: promiseId },
    });
    await by("maria").customerPromise.undo({ ...step(promiseId), undoes: broken.stepId });
    expect((await by("manager").case.list({ business, show: "closed" })).rows).toMatchObject([
      { outcome: "withdrawn" },
    ]);
    expect(await eventsOf(promiseId)).toEqual([
      "customerPromise.made",
      "customerPromise.broken",
      "customerPromise.reopened",
    ]);
  });

  it("is handed over to a colleague, or to the shift where the first who takes it has it", async () => {
    const { business, by, made, step, jonas, maria } = await aShop();
    const promiseId = await made();
    const given = { ...step(promiseId), memberId: jonas.id };
    await by("maria").customerPromise.handOver(given);
    // The answer was lost: the same step again is no error, although it is not hers any more.
    expect(await by("maria").customerPromise.handOver(given)).toMatchObject({ memberId: jonas.id });
    await expect(by("maria").customerPromise.keep(step(promiseId))).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await by("jonas").customerPromise.mine({ business })).open).toMatchObject([{ id: promiseId }]);
    await by("jonas").customerPromise.handOver({ ...step(promiseId), memberId: null });
    const outcomes = await Promise.allSettled([
      by("maria").customerPromise.take(step(promiseId)),
      by("manager").customerPromise.take(step(promiseId)),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    for (const each of outcomes)
      if (each.status === "rejected") expect(each.reason).toMatchObject({ message: "promiseTaken" });
    const [known] = (await by("owner").customerPromise.list({ business })).rows;
    expect([maria.id, (await by("manager").business.me({ business })).member.id]).toContain(known?.memberId);
  });

  it("is not given to somebody who has left, and is the shift's when its member leaves", async () => {
    const { business, by, made, step, jonas, maria } = await aShop();
    const promiseId = await made();
    await by("owner").member.remove({ business, memberId: jonas.id });
    await expect(
      by("maria").customerPromise.handOver({ ...step(promiseId), memberId: jonas.id }),
    ).rejects.toMatchObject({ code: "BAD_REQUEST", cause: { detail: { fields: { memberId: "memberLeft" } } } });
    await by("owner").member.remove({ business, memberId: maria.id });
    expect((await by("manager").customerPromise.mine({ business })).shift).toMatchObject([
      { id: promiseId, memberId: null },
    ]);
  });

  it("is withdrawn with a reason, once, and stays so", async () => {
    const { business, by, made, step, eventsOf } = await aShop();
    const id = await made();
    const withdrawal = { ...step(id), reason: "They called themselves" };
    await by("maria").customerPromise.withdraw(withdrawal);
    expect(await by("maria").customerPromise.withdraw(withdrawal)).toMatchObject({ status: "withdrawn" });
    expect(await eventsOf(id)).toEqual(["customerPromise.made", "customerPromise.withdrawn"]);
    await expect(by("maria").customerPromise.keep(step(id))).rejects.toMatchObject({ code: "CONFLICT" });
    expect((await by("maria").customerPromise.mine({ business })).open).toEqual([]);
  });

  it("gets another due time only before the old one has passed", async () => {
    const { by, made, step } = await aShop();
    const promiseId = await made();
    const moved = { ...step(promiseId), dueAt: "2026-11-23T12:00" };
    expect(await by("maria", later(59)).customerPromise.move(moved)).toMatchObject({ dueAt: later(120) });
    await expect(
      by("maria", later(121)).customerPromise.move({ ...step(promiseId), dueAt: "2026-11-23T14:00" }),
    ).rejects.toMatchObject({ message: "promiseDue" });
  });

  it("can be undone by who did the last step, for ten minutes", async () => {
    const { by, made, step } = await aShop();
    const promiseId = await made();
    const kept = step(promiseId);
    await by("maria").customerPromise.keep(kept);
    const undo = { ...step(promiseId), undoes: kept.stepId };
    await expect(by("manager").customerPromise.undo(undo)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(by("maria", later(11)).customerPromise.undo(undo)).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await by("maria").customerPromise.undo(undo)).toMatchObject({ status: "open", endedAt: null });
    expect(await by("maria").customerPromise.undo(undo)).toMatchObject({ status: "open" });
    const wrong = await made();
    expect(await by("maria").customerPromise.undo({ ...step(wrong), undoes: wrong })).toMatchObject({
      status: "withdrawn",
    });
  });

  it("is listed for managers by status, place, spot, kind and day; staff have their own list only", async () => {
    const { business, by, made, step, spot, location } = await aShop();
    const open = await made({ spotId: spot.id });
    const broken = await made({ kind: "bring", dueAt: "2026-11-24T11:00" });
    await by("maria").customerPromise.break({ ...step(broken), reason: "Forgotten" });
    const ids = async (filter: object) =>
      (await by("manager", later(61)).customerPromise.list({ business, ...filter })).rows.map(({ id }) => id);
    expect(await ids({ show: "open" })).toEqual([open]);
    expect(await ids({ show: "overdue" })).toEqual([open]);
    expect(await ids({ show: "all" })).toEqual([broken, open]);
    expect(await ids({ show: "all", kind: "bring" })).toEqual([broken]);
    expect(await ids({ show: "all", spotId: spot.id, locationId: location.id })).toEqual([open]);
    expect(await ids({ show: "all", from: "2026-11-24", to: "2026-11-24" })).toEqual([broken]);
    const first = await by("manager").customerPromise.list({ business, show: "all", limit: 1 });
    expect(await ids({ show: "all", limit: 1, cursor: first.next })).toEqual([open]);
    expect(await by("manager").customerPromise.read({ business, promiseId: broken })).toMatchObject({
      steps: [{ status: "open" }, { status: "broken", reason: "Forgotten" }],
    });
    await expect(by("maria").customerPromise.list({ business })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
