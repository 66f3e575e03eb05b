import { aMember } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { aBegunGuidedPath } from "../test/begun-guided-path";
import { as } from "../test/call";

const { testDb, database } = useTestDb();

const now = new Date("2026-11-23T10:00:00Z");

const aGuidedPath = () => aBegunGuidedPath(testDb, database, now);

describe("an action", () => {
  it("requires a text, a member and a day, and names each missing field", async () => {
    const { business, guidedPathId, laptop } = await aGuidedPath();
    const plan = { business, id: newId(), guidedPathId, text: " ", memberId: "", dueOn: "" };
    const refused = await laptop.guidedPath.planAction(plan).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: "BAD_REQUEST" });
    const issues = JSON.parse(String(Reflect.get(Object(refused), "message")));
    expect(issues.map(({ path, message }: { path: string[]; message: string }) => [path[0], message])).toEqual([
      ["text", "required"],
      ["memberId", "required"],
      ["dueOn", "required"],
    ]);
    expect(await testDb.actionStep.count({ where: { guidedPathId } })).toBe(0);
  });

  it("is planned once, marked done and not done, and removed", async () => {
    const { business, businessId, guidedPathId, laptop, read } = await aGuidedPath();
    const maria = await aMember(testDb, businessId, { name: "Maria Santos" });
    const plan = { business, id: newId(), guidedPathId, text: "Buy towels", memberId: maria.id, dueOn: "2026-11-23" };
    await laptop.guidedPath.planAction(plan);
    await laptop.guidedPath.planAction(plan);
    const setDone = (isDone: boolean) => laptop.action.setDone({ business, actionId: plan.id, isDone });
    await setDone(true);
    expect((await read()).actions).toMatchObject([
      { text: "Buy towels", dueOn: "2026-11-23", doneAt: now, member: { name: "Maria Santos" } },
    ]);
    await setDone(false);
    expect((await read()).actions).toMatchObject([{ doneAt: null }]);
    await laptop.guidedPath.removeAction({ business, actionId: plan.id });
    expect((await read()).actions).toEqual([]);
  });

  it("is mailed to its member, listed for them, and marked done by them", async () => {
    const { business, businessId, guidedPathId, laptop } = await aGuidedPath();
    const maria = await aMember(testDb, businessId, { name: "Maria Santos" });
    const jonas = await aMember(testDb, businessId, { name: "Jonas" });
    const [asMaria, asJonas] = [as(database, maria.userId, { now }), as(database, jonas.userId, { now })];
    const actionId = newId();
    const plan = { business, id: actionId, guidedPathId, text: "Buy towels", memberId: maria.id, dueOn: "2026-12-05" };
    await laptop.guidedPath.planAction(plan);
    await laptop.guidedPath.planAction(plan);
    const { email } = await testDb.user.findUniqueOrThrow({ where: { id: maria.userId } });
    const mails = await testDb.mail.findMany({ where: { businessId } });
    expect(mails.map(({ to, kind }) => [to, kind])).toEqual([[email, "action"]]);
    expect(mails[0]?.text).toContain("Buy towels");
    expect(await asMaria.action.mine({ business })).toMatchObject([
      { id: actionId, text: "Buy towels", dueOn: "2026-12-05", doneAt: null },
    ]);
    expect(await asJonas.action.mine({ business })).toEqual([]);
    const setDone = { business, actionId, isDone: true };
    await expect(asJonas.action.setDone(setDone)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await asMaria.action.setDone(setDone);
    expect(await asMaria.action.mine({ business })).toMatchObject([{ id: actionId, doneAt: now }]);
    const events = await testDb.event.findMany({ where: { businessId, subjectId: actionId }, orderBy: { seq: "asc" } });
    expect(events.map(({ type }) => type)).toEqual(["action.planned", "action.done"]);
  });

  it("that members assign to themselves sends no mail", async () => {
    const { business, businessId, guidedPathId, owner, laptop } = await aGuidedPath();
    const plan = { business, id: newId(), guidedPathId, text: "Buy towels", memberId: owner.id, dueOn: "2026-12-05" };
    await laptop.guidedPath.planAction(plan);
    expect(await testDb.mail.count({ where: { businessId } })).toBe(0);
  });

  it("is refused for a past day in the business's time zone, and for a member who has left", async () => {
    const { business, businessId, guidedPathId, owner, laptop } = await aGuidedPath();
    const gone = await aMember(testDb, businessId);
    await testDb.member.update({ where: { businessId_id: { businessId, id: gone.id } }, data: { leftAt: now } });
    const plan = (memberId: string, dueOn: string) =>
      laptop.guidedPath.planAction({ business, id: newId(), guidedPathId, text: "Buy towels", memberId, dueOn });
    await expect(plan(owner.id, "2026-11-22")).rejects.toMatchObject({
      cause: { detail: { fields: { dueOn: "dayOver" } } },
    });
    await expect(plan(gone.id, "2026-12-01")).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
