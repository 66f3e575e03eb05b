import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";
import { aShopWithStaff } from "../test/shop-with-staff";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T09:00:00Z");

async function aShop() {
  const shop = await aShopWithStaff(testDb, database, now);
  const { slug: business } = shop;
  const offered = async () => (await shop.asManager.moment.offer(shop.offer())).id;
  const deliver = (momentId: string, more = {}) =>
    shop.asMaria.moment.deliver({ business, stepId: newId(), momentId, reaction: "wentWrong", note: "Cold.", ...more });
  const cases = async (show: "open" | "closed") => (await shop.asManager.case.list({ business, show })).rows;
  return { ...shop, business, offered, deliver, cases };
}

describe("a moment that went wrong", () => {
  it("opens one case with the note, due by the rules, also when it is sent five times", async () => {
    const { business, asManager, offered, deliver, cases } = await aShop();
    const momentId = await offered();
    const stepId = newId();
    await Promise.all(Array.from({ length: 5 }, () => deliver(momentId, { stepId })));
    const [opened, ...more] = await cases("open");
    expect(more).toEqual([]);
    expect(opened).toMatchObject({
      reason: "wentWrong",
      response: null,
      moment: { name: "The two-minute massage", note: "Cold.", whereExactly: "chair 2", member: { name: "Maria" } },
    });
    const read = await asManager.case.read({ business, caseId: opened?.id ?? "" });
    expect(read).toMatchObject({ status: "open", response: null, moment: { id: momentId }, addressBounces: false });
    expect(read.dueAt.getTime()).toBeGreaterThan(now.getTime());
    expect((await asManager.moment.board({ business, day: "2026-11-23" }))[0]?.moments[0]).toMatchObject({
      reaction: "wentWrong",
      note: "Cold.",
      wrongCaseId: opened?.id,
    });
  });

  it("has its case withdrawn when the step is undone, with its notes, and opened again when it went wrong after all", async () => {
    const { business, asMaria, asManager, offered, deliver, cases } = await aShop();
    const momentId = await offered();
    const stepId = newId();
    await deliver(momentId, { stepId });
    const caseId = (await cases("open"))[0]?.id ?? "";
    await asManager.case.note({ business, caseId, id: newId(), text: "I call her." });
    await asMaria.moment.undo({ business, stepId: newId(), momentId, undoes: stepId });
    expect(await cases("open")).toEqual([]);
    expect((await cases("closed"))[0]).toMatchObject({ id: caseId, outcome: "withdrawn" });
    await deliver(momentId);
    const read = await asManager.case.read({ business, caseId });
    expect(read).toMatchObject({ status: "open", outcome: null });
    expect(read.history.flatMap((entry) => (entry.kind === "event" ? [entry.type] : []))).toEqual([
      "case.opened",
      "case.closed",
      "case.reopened",
    ]);
    expect(read.history.filter(({ kind }) => kind === "note")).toMatchObject([{ text: "I call her." }]);
  });

  it("is reported of a delivered moment, too, and gives way to the reaction before when that is undone", async () => {
    const { business, asMaria, offered, deliver, cases } = await aShop();
    const momentId = await offered();
    await deliver(momentId, { reaction: "pleased", note: "She smiled." });
    const stepId = newId();
    const wrong = { business, stepId, momentId, reaction: "wentWrong", note: "The coffee was cold." } as const;
    await asMaria.moment.correct(wrong);
    await asMaria.moment.correct(wrong);
    expect(await cases("open")).toMatchObject([{ moment: { note: "The coffee was cold." } }]);
    await asMaria.moment.undo({ business, stepId: newId(), momentId, undoes: stepId });
    const { done } = await asMaria.moment.mine({ business });
    expect(done).toMatchObject([{ status: "delivered", reaction: "pleased", note: "She smiled." }]);
    expect(await cases("closed")).toMatchObject([{ outcome: "withdrawn" }]);
  });

  it("is not undone by undoing the delivery that it corrects", async () => {
    const { business, asMaria, offered, deliver } = await aShop();
    const momentId = await offered();
    const first = newId();
    await deliver(momentId, { stepId: first, reaction: "pleased" });
    await asMaria.moment.correct({ business, stepId: newId(), momentId, reaction: "wentWrong" });
    await expect(asMaria.moment.undo({ business, stepId: newId(), momentId, undoes: first })).rejects.toMatchObject({
      code: "CONFLICT",
    });
  });

  it("opens a case when it was spontaneous, and its undo cancels the moment and withdraws the case", async () => {
    const { business, location, asMaria, cases } = await aShop();
    const id = newId();
    await asMaria.moment.improvise({
      ...{ business, id, locationId: location.id, description: "A cake for the twins", reaction: "wentWrong" },
    });
    expect(await cases("open")).toMatchObject([{ moment: { id, name: "A cake for the twins" } }]);
    await asMaria.moment.undo({ business, stepId: newId(), momentId: id, undoes: id });
    expect(await cases("closed")).toMatchObject([{ outcome: "withdrawn", moment: { status: "cancelled" } }]);
  });

  it("keeps the outcome of a case that a manager has closed", async () => {
    const { business, asMaria, asManager, offered, deliver, cases } = await aShop();
    const momentId = await offered();
    await deliver(momentId);
    const caseId = (await cases("open"))[0]?.id ?? "";
    await asManager.case.close({ business, caseId, outcome: "apologised" });
    await asMaria.moment.correct({ business, stepId: newId(), momentId, reaction: "delighted" });
    expect(await cases("closed")).toMatchObject([{ outcome: "apologised" }]);
  });

  it("is corrected by its member or a manager there, not by a colleague, and only once delivered", async () => {
    const { business, jonas, asMaria, asManager, offered, deliver } = await aShop();
    const momentId = await offered();
    const correct = () => ({ business, stepId: newId(), momentId, reaction: "wentWrong" as const });
    await expect(asMaria.moment.correct(correct())).rejects.toMatchObject({ code: "CONFLICT" });
    await deliver(momentId, { reaction: "pleased" });
    await expect(as(database, jonas.userId, { now }).moment.correct(correct())).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await asManager.moment.correct(correct())).toMatchObject({ reaction: "wentWrong" });
  });

  it("has no customer to reply to or to ask again", async () => {
    const { business, asManager, offered, deliver, cases } = await aShop();
    await deliver(await offered());
    const caseId = (await cases("open"))[0]?.id ?? "";
    await expect(asManager.case.reply({ business, caseId, id: newId(), text: "We are sorry." })).rejects.toMatchObject({
      code: "CONFLICT",
      message: "noContact",
    });
    await asManager.case.close({ business, caseId, outcome: "apologised" });
    await expect(asManager.case.askAgain({ business, caseId })).rejects.toMatchObject({ message: "noContact" });
  });
});
