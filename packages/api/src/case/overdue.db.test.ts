import { openWorkerDatabase } from "@spots/db/tenancy/worker-tenant";
import { aBusiness, aLocation, aMember } from "@spots/test-kit/business";
import { agree, leaveContact } from "@spots/test-kit/consent";
import { anAnswer } from "@spots/test-kit/feedback";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, describe, expect, it } from "vitest";
import { as } from "../test/call";
import { noteReplyFailed, noteReplySent } from "./delivery.commands";
import { tellOfOverdueCases } from "./overdue.commands";

const { testDb, database, url } = useTestDb();
const worker = openWorkerDatabase(url);
afterAll(() => worker.close());

/** Monday, 12:00 in Berlin. */
const monday = new Date("2026-11-23T11:00:00Z");
const tuesday = new Date("2026-11-24T12:00:00Z");
const wednesday = new Date("2026-11-25T12:00:00Z");
const addresses = { dashboard: "https://spots.example" };
const job = (now: Date) => ({ database: worker, now: () => now, newId, addresses });

async function aShop({
  contact = "ana@example.com",
  locale = "en",
}: {
  contact?: string | null;
  locale?: string;
} = {}) {
  const shop = await aBusiness(testDb, { name: "Bluebird Barbers" });
  const { businessId, slug: business, location } = shop;
  const elsewhere = await aLocation(testDb, businessId);
  const manager = await aMember(testDb, businessId, { role: "manager", name: "Mona" });
  await aMember(testDb, businessId, { role: "manager", name: "Far", locationIds: [elsewhere.id] });
  const staff = await aMember(testDb, businessId, { name: "Sal", locationIds: [location.id] });
  const responseId = await anAnswer(testDb, {
    businessId,
    locationId: location.id,
    at: monday,
    mentions: [],
    recommend: 2,
    recallText: "Nobody greeted me",
    locale,
  });
  await leaveContact(testDb, { businessId, id: responseId }, contact);
  const by = (member: { userId: string | null }, now = monday) => as(database, member.userId, { now });
  const { id: caseId } = await by(manager).case.open({ business, id: newId(), responseId });
  const mails = async () => {
    const rows = await testDb.mail.findMany({ where: { businessId }, orderBy: { queuedAt: "asc" } });
    return rows.map(({ kind, to }) => `${kind} ${to}`).sort();
  };
  const addressOf = async (member: { userId: string | null }) =>
    (await testDb.user.findUniqueOrThrow({ where: { id: member.userId ?? "" } })).email;
  return { ...shop, business, elsewhere, manager, staff, caseId, by, mails, addressOf };
}

describe("an overdue case", () => {
  it("is told to its assignee, and hours later to the owner and the managers of its location, once each", async () => {
    const { business, businessId, owner, manager, staff, caseId, by, mails, addressOf } = await aShop();
    await by(manager).case.assign({ business, caseId, memberId: staff.id });
    expect(await mails()).toEqual([`caseAssigned ${await addressOf(staff)}`]);
    const tell = (now: Date) => Promise.all([1, 2, 3].map(() => tellOfOverdueCases(job(now), businessId)));
    await tell(monday);
    expect(await mails()).toHaveLength(1);
    await tell(tuesday);
    await tell(tuesday);
    expect(await mails()).toEqual([`caseAssigned ${await addressOf(staff)}`, `caseOverdue ${await addressOf(staff)}`]);
    await tell(wednesday);
    await tell(wednesday);
    expect(await mails()).toEqual(
      [
        `caseAssigned ${await addressOf(staff)}`,
        `caseOverdue ${await addressOf(staff)}`,
        `caseEscalated ${await addressOf(owner)}`,
        `caseEscalated ${await addressOf(manager)}`,
      ].sort(),
    );
    const { history } = await by(manager).case.read({ business, caseId });
    expect(history).toMatchObject([
      { type: "case.opened" },
      { type: "case.assigned" },
      { type: "case.escalated", assignee: "Sal", managers: 0 },
      { type: "case.escalated", assignee: null, managers: 2 },
    ]);
  });

  it("that nobody is assigned to is told to the managers at once", async () => {
    const { business, businessId, owner, manager, caseId, by, mails, addressOf } = await aShop();
    await by(manager).case.assign({ business, caseId, memberId: null });
    await tellOfOverdueCases(job(tuesday), businessId);
    await tellOfOverdueCases(job(wednesday), businessId);
    expect(await mails()).toEqual(
      [`caseEscalated ${await addressOf(owner)}`, `caseEscalated ${await addressOf(manager)}`].sort(),
    );
  });

  it("is told once when a worker dies before its commit", async () => {
    const { businessId, mails } = await aShop();
    const dying = {
      ...job(tuesday),
      newId: () => {
        throw new Error("killed");
      },
    };
    await expect(tellOfOverdueCases(dying, businessId)).rejects.toThrow("killed");
    expect(await mails()).toEqual([]);
    await tellOfOverdueCases(job(tuesday), businessId);
    expect(await mails()).toHaveLength(1);
  });

  it("is told to nobody after it was closed", async () => {
    const { business, businessId, manager, caseId, by, mails } = await aShop();
    await by(manager).case.close({ business, caseId, outcome: "solved" });
    expect(await tellOfOverdueCases(job(wednesday), businessId)).toBe(0);
    expect(await mails()).toEqual([]);
  });
});

describe("a member who leaves or changes locations", () => {
  it.each(["removed", "moved"] as const)("has no more open cases when %s, and the managers are told", async (how) => {
    const { business, businessId, owner, manager, staff, location, elsewhere, caseId, by, mails, addressOf } =
      await aShop();
    await testDb.location.update({
      where: { businessId_id: { businessId, id: location.id } },
      data: { caseMemberId: staff.id },
    });
    await by(manager).case.assign({ business, caseId, memberId: staff.id });
    const { member } = by(owner);
    if (how === "removed") await member.remove({ business, memberId: staff.id });
    else await member.change({ business, memberId: staff.id, role: "staff", locationIds: [elsewhere.id] });
    expect(await by(manager).case.read({ business, caseId })).toMatchObject({ assignee: null, status: "open" });
    expect(await mails()).toContain(`caseReleased ${await addressOf(manager)}`);
    expect(await mails()).not.toContain(`caseReleased ${await addressOf(owner)}`);
    const rows = await testDb.location.findMany({ where: { businessId, id: location.id } });
    expect(rows).toMatchObject([{ caseMemberId: null }]);
  });

  it("keeps the cases of the locations at which they still work", async () => {
    const { business, owner, manager, staff, location, elsewhere, caseId, by } = await aShop();
    await by(manager).case.assign({ business, caseId, memberId: staff.id });
    const locationIds = [elsewhere.id, location.id];
    await by(owner).member.change({ business, memberId: staff.id, role: "staff", locationIds });
    expect(await by(manager).case.read({ business, caseId })).toMatchObject({ assignee: { name: "Sal" } });
  });
});

describe("a case that is opened again after its assignee has left", () => {
  it.each([
    ["nobody", null],
    ["the member who gets the location's new cases", "Lena"],
  ])("is assigned to %s", async (_, name) => {
    const { business, businessId, owner, manager, staff, location, caseId, by } = await aShop();
    await by(manager).case.assign({ business, caseId, memberId: staff.id });
    await by(manager).case.close({ business, caseId, outcome: "solved" });
    await by(owner).member.remove({ business, memberId: staff.id });
    const lena = await aMember(testDb, businessId, { name: "Lena", locationIds: [location.id] });
    await testDb.location.update({
      where: { businessId_id: { businessId, id: location.id } },
      data: { caseMemberId: name === null ? null : lena.id },
    });
    await by(manager).case.reopen({ business, caseId });
    const { assignee } = await by(manager).case.read({ business, caseId });
    expect(assignee?.name ?? null).toBe(name);
    const { counts } = await by(manager).case.list({ business });
    expect(counts.unassigned).toBe(name === null ? 1 : 0);
  });
});

describe("a reply to a customer", () => {
  it("is a row and a mail in the language of the answer, in the name of the business, once", async () => {
    const { business, businessId, owner, manager, caseId, by } = await aShop({ locale: "de" });
    await by(owner).case.setRules({
      business,
      lowScore: 5,
      onContact: true,
      dueHours: 8,
      escalateHours: 4,
      replyTo: "hallo@bluebird.example",
    });
    const reply = { business, caseId, id: newId(), text: "Das tut uns leid." };
    await by(manager).case.reply(reply);
    await by(manager).case.reply(reply);
    expect(await testDb.mail.findMany({ where: { businessId } })).toMatchObject([
      {
        id: reply.id,
        to: "ana@example.com",
        senderName: "Bluebird Barbers",
        replyTo: "hallo@bluebird.example",
        subject: "Bluebird Barbers: Antwort auf das Feedback vom 23. November 2026",
        text: expect.stringContaining("Das tut uns leid."),
      },
    ]);
    const read = await by(manager).case.read({ business, caseId });
    expect(read).toMatchObject({ status: "waiting" });
    expect(read.history.filter(({ kind }) => kind === "reply")).toMatchObject([{ text: reply.text, sentAt: null }]);
  });

  it("says when it was sent, and when the mail server refused it for good; then the case is in progress", async () => {
    const { business, businessId, manager, caseId, by } = await aShop();
    const [first, second] = [newId(), newId()];
    for (const id of [first, second]) await by(manager).case.reply({ business, caseId, id, text: "We are sorry." });
    await noteReplySent(job(tuesday), { id: first, businessId });
    for (let times = 0; times < 2; times += 1)
      await noteReplyFailed(job(tuesday), { id: second, businessId }, { said: "550 no such user", complained: false });
    const read = await by(manager).case.read({ business, caseId });
    expect(read).toMatchObject({ status: "inProgress" });
    expect(read.history.filter(({ kind }) => kind === "reply")).toMatchObject(
      [first, second]
        .sort()
        .map((id) =>
          id === first
            ? { id, sentAt: tuesday, bouncedAt: null }
            : { id, bouncedAt: tuesday, bounce: "550 no such user" },
        ),
    );
    expect(await testDb.event.count({ where: { businessId, type: "case.bounced" } })).toBe(1);
  });

  it("is not written to an address that was left for something else, and the case says so", async () => {
    const { business, businessId, manager, caseId, by } = await aShop({ contact: null });
    const read = async () => (await by(manager).case.read({ business, caseId })).response;
    expect(await read()).toMatchObject({ contact: null, refusesReply: false });
    const { id } = await testDb.response.findFirstOrThrow({ where: { businessId } });
    const key = { businessId_id: { businessId, id } };
    await testDb.response.update({ where: key, data: { contact: "ana@example.com" } });
    await agree(testDb, { businessId, id }, "followUp");
    expect(await read()).toMatchObject({ contact: null, refusesReply: true });
    const reply = by(manager).case.reply({ business, caseId, id: newId(), text: "Hello" });
    await expect(reply).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("needs an address that the customer left, and an open case; ten a day are the limit", async () => {
    const { business, manager, caseId, by } = await aShop({ contact: null });
    const conflict = { code: "CONFLICT" };
    const reply = (to: typeof by) => to(manager).case.reply({ business, caseId, id: newId(), text: "Hello" });
    await expect(reply(by)).rejects.toMatchObject(conflict);
    const other = await aShop();
    const send = () =>
      other.by(other.manager).case.reply({ business: other.business, caseId: other.caseId, id: newId(), text: "Hi" });
    for (let nth = 0; nth < 10; nth += 1) await send();
    await expect(send()).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
    await other.by(other.manager).case.close({ business: other.business, caseId: other.caseId, outcome: "solved" });
    await expect(send()).rejects.toMatchObject(conflict);
  });
});
