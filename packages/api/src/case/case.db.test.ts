import { aBusiness, aLocation, aMember } from "@spots/test-kit/business";
import { anAnswer } from "@spots/test-kit/feedback";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();

/** Monday, 12:00 in Berlin. */
const monday = new Date("2026-11-23T11:00:00Z");

async function aShop() {
  const shop = await aBusiness(testDb);
  const { businessId, slug: business, location } = shop;
  const other = await aLocation(testDb, businessId);
  const manager = await aMember(testDb, businessId, { role: "manager", name: "Mona" });
  const limited = await aMember(testDb, businessId, { role: "manager", name: "Lena", locationIds: [location.id] });
  const staff = await aMember(testDb, businessId, { name: "Sal", locationIds: [location.id] });
  const by = (member: { userId: string | null }, now = monday) => as(database, member.userId, { now });
  const answer = (recommend = 2, locationId = location.id) =>
    anAnswer(testDb, { businessId, locationId, at: monday, mentions: [], recommend });
  const opened = async (locationId = location.id) =>
    by(manager).case.open({ business, id: newId(), responseId: await answer(2, locationId) });
  return { ...shop, business, other, manager, limited, staff, by, answer, opened };
}

describe("a case", () => {
  it("is opened from an answer, worked on, closed with an outcome and reopened, and its history says all", async () => {
    const { business, manager, staff, by, opened } = await aShop();
    const { id: caseId } = await opened();
    const ofCase = { business, caseId };
    await by(manager).case.assign({ ...ofCase, memberId: staff.id });
    await by(staff).case.move({ ...ofCase, status: "inProgress" });
    const note = { ...ofCase, id: newId(), text: "Called, nobody answered." };
    await by(staff).case.note(note);
    await by(staff).case.note(note);
    await by(manager).case.setDue({ ...ofCase, dueAt: "2026-11-25T10:00" });
    await by(staff).case.close({ ...ofCase, outcome: "solved", words: "A free cut." });
    await by(staff).case.close({ ...ofCase, outcome: "solved", words: "A free cut." });
    await expect(by(staff).case.close({ ...ofCase, outcome: "unreachable" })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    await expect(by(staff).case.move({ ...ofCase, status: "waiting" })).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await by(manager).case.read(ofCase)).toMatchObject({
      status: "closed",
      outcome: "solved",
      closingWords: "A free cut.",
      closedBy: { name: "Sal" },
    });
    await by(manager).case.reopen(ofCase);
    const read = await by(manager).case.read(ofCase);
    expect(read).toMatchObject({
      status: "open",
      outcome: null,
      closedAt: null,
      dueAt: new Date("2026-11-24T11:00:00Z"),
    });
    expect(read.history.flatMap((entry) => (entry.kind === "event" ? [entry.type] : []))).toEqual([
      "case.opened",
      "case.assigned",
      "case.moved",
      "case.moved",
      "case.closed",
      "case.reopened",
    ]);
    expect(read.history.filter(({ kind }) => kind === "note")).toMatchObject([{ text: note.text, by: "Sal" }]);
  });

  it("is due anew while it waits for the customer", async () => {
    const { business, manager, by, opened } = await aShop();
    const { id: caseId } = await opened();
    const tuesday = new Date("2026-11-24T10:00:00Z");
    await by(manager, tuesday).case.move({ business, caseId, status: "waiting" });
    expect(await by(manager).case.read({ business, caseId })).toMatchObject({
      dueAt: new Date("2026-11-25T10:00:00Z"),
    });
  });

  it("cannot be due at a time that a clock change leaves out", async () => {
    const { business, manager, by, opened } = await aShop();
    const { id: caseId } = await opened();
    await expect(by(manager).case.setDue({ business, caseId, dueAt: "2027-03-28T02:30" })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });

  it("can be assigned to members who work at its location only", async () => {
    const { business, businessId, manager, other, by, opened } = await aShop();
    const { id: caseId } = await opened();
    const elsewhere = await aMember(testDb, businessId, { locationIds: [other.id] });
    await expect(by(manager).case.assign({ business, caseId, memberId: elsewhere.id })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const { assignable } = await by(manager).case.read({ business, caseId });
    expect(assignable.map(({ id }) => id)).not.toContain(elsewhere.id);
  });
});

describe("the list of cases", () => {
  it("shows mine, the unassigned, the overdue and the closed, with counts, page by page", async () => {
    const { business, manager, by, opened } = await aShop();
    const ids: string[] = [];
    for (let nth = 0; nth < 4; nth += 1) ids.push((await opened()).id);
    const [first = "", second = "", third = ""] = ids;
    await by(manager).case.assign({ business, caseId: first, memberId: null });
    await by(manager).case.close({ business, caseId: second, outcome: "nothingToDo" });
    await by(manager).case.setDue({ business, caseId: third, dueAt: "2026-11-23T11:00" });
    const shown = async (show: "open" | "mine" | "unassigned" | "overdue" | "closed" | "all") =>
      (await by(manager).case.list({ business, show })).rows.map(({ id }) => id);
    expect(await shown("unassigned")).toEqual([first]);
    expect(await shown("closed")).toEqual([second]);
    expect(await shown("overdue")).toEqual([third]);
    expect((await shown("mine")).length).toBe(2);
    expect((await shown("all")).length).toBe(4);
    const page = await by(manager).case.list({ business, limit: 2 });
    expect(page).toMatchObject({ counts: { open: 3, mine: 2, unassigned: 1, overdue: 1 } });
    const next = await by(manager).case.list({ business, limit: 2, cursor: page.next ?? "" });
    expect([...page.rows, ...next.rows].map(({ id }) => id)).toEqual([third, ...[first, ids[3]].sort()]);
  });
});

describe("who sees a case", () => {
  it("staff see and work on the cases assigned to them only, and assign none", async () => {
    const { business, manager, staff, by, opened, answer } = await aShop();
    const { id: caseId } = await opened();
    const hidden = { code: "NOT_FOUND" };
    await expect(by(staff).case.read({ business, caseId })).rejects.toMatchObject(hidden);
    await expect(by(staff).case.note({ business, caseId, id: newId(), text: "Hm" })).rejects.toMatchObject(hidden);
    await by(manager).case.assign({ business, caseId, memberId: staff.id });
    expect(await by(staff).case.read({ business, caseId })).toMatchObject({ id: caseId, assignable: [] });
    expect((await by(staff).case.list({ business, show: "all" })).rows).toHaveLength(1);
    await expect(by(staff).case.assign({ business, caseId, memberId: null })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(by(staff).case.open({ business, id: newId(), responseId: await answer() })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });

  it("managers limited to a location see and open its cases only", async () => {
    const { business, limited, other, location, by, opened, answer } = await aShop();
    const { id: caseId } = await opened(other.id);
    const hidden = { code: "NOT_FOUND" };
    await expect(by(limited).case.read({ business, caseId })).rejects.toMatchObject(hidden);
    await expect(by(limited).case.close({ business, caseId, outcome: "solved" })).rejects.toMatchObject(hidden);
    await expect(by(limited).case.list({ business, locationId: other.id })).rejects.toMatchObject(hidden);
    const foreign = await answer(1, other.id);
    await expect(by(limited).case.open({ business, id: newId(), responseId: foreign })).rejects.toMatchObject(hidden);
    const { id } = await opened();
    expect((await by(limited).case.list({ business, locationId: location.id })).rows).toMatchObject([{ id }]);
  });
});
