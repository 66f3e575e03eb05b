import { openWorkerDatabase } from "@spots/db/tenancy/worker-tenant";
import { leaveContact } from "@spots/test-kit/consent";
import { anAnswer } from "@spots/test-kit/feedback";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, describe, expect, it } from "vitest";
import { as } from "../test/call";
import { aShopWithStaff } from "../test/shop-with-staff";
import { noteReplyFailed } from "./delivery.commands";
import { openCases } from "./opening.commands";

const { testDb, database, url } = useTestDb();
const worker = openWorkerDatabase(url);
afterAll(() => worker.close());

/** Monday, 9:00 in Berlin. */
const monday = new Date("2026-11-23T08:00:00Z");
const job = { database: worker, now: () => monday, newId };

async function aCase({ contact = "ana@example.com" }: { contact?: string | null } = {}) {
  const shop = await aShopWithStaff(testDb, database, monday);
  const { businessId, slug: business, location, asManager } = shop;
  const responseId = await anAnswer(testDb, {
    businessId,
    locationId: location.id,
    at: monday,
    mentions: [],
    recommend: 2,
  });
  const key = { businessId_id: { businessId, id: responseId } };
  await leaveContact(testDb, { businessId, id: responseId }, contact);
  const response = await testDb.response.findUniqueOrThrow({ where: key });
  const { id: caseId } = await asManager.case.open({ business, id: newId(), responseId });
  /** Stores the second answer as the customer's page does. */
  const answerAgain = async (recommend: number) => {
    const { secondResponseId } = await testDb.serviceCase.findFirstOrThrow({ where: { businessId } });
    const { channelId, locale } = response;
    await testDb.response.create({
      data: {
        businessId,
        id: secondResponseId ?? "",
        channelId,
        locationId: location.id,
        answeredAt: monday,
        locale,
        recommend,
        recallText: "They called me",
        contact: "ana@example.com",
      },
    });
    while ((await openCases(job, businessId)) > 0);
  };
  const close = () => asManager.case.close({ business, caseId, outcome: "solved" });
  return { ...shop, business, caseId, ofCase: { business, caseId }, answerAgain, close };
}

describe("the customer of a closed case", () => {
  it("is asked again once, by a mail with a personal link, and the second answer belongs to the case", async () => {
    const { businessId, ofCase, asManager, answerAgain, close } = await aCase();
    await expect(asManager.case.askAgain(ofCase)).rejects.toMatchObject({ code: "CONFLICT" });
    await close();
    await asManager.case.askAgain(ofCase);
    await asManager.case.askAgain(ofCase);
    const { secondResponseId } = await testDb.serviceCase.findFirstOrThrow({ where: { businessId } });
    expect(await testDb.mail.findMany({ where: { businessId } })).toMatchObject([
      {
        kind: "caseAskAgain",
        to: "ana@example.com",
        text: expect.stringContaining(`?again=${secondResponseId}&lang=en`),
      },
    ]);
    await answerAgain(9);
    const read = await asManager.case.read(ofCase);
    expect(read).toMatchObject({
      status: "closed",
      scoreAtOpening: 2,
      second: { recommend: 9, recallText: "They called me" },
    });
    expect(JSON.stringify(read)).not.toContain(secondResponseId);
    expect(await testDb.serviceCase.count({ where: { businessId } })).toBe(1);
  });

  it("who is still unhappy opens the same case again", async () => {
    const { businessId, ofCase, asManager, answerAgain, close } = await aCase();
    await close();
    await asManager.case.askAgain(ofCase);
    await answerAgain(3);
    const read = await asManager.case.read(ofCase);
    expect(read).toMatchObject({ status: "open", outcome: null, second: { recommend: 3 } });
    expect(read.history.flatMap((entry) => (entry.kind === "event" ? [entry.type] : []))).toEqual([
      "case.opened",
      "case.closed",
      "case.asked",
      "case.answered",
      "case.reopened",
    ]);
    expect(await testDb.serviceCase.count({ where: { businessId } })).toBe(1);
  });

  it("who is still unhappy has a case of nobody when its assignee has left", async () => {
    const { business, maria, owner, ofCase, asManager, answerAgain, close } = await aCase();
    await asManager.case.assign({ ...ofCase, memberId: maria.id });
    await close();
    await as(database, owner.userId, { now: monday }).member.remove({ business, memberId: maria.id });
    await asManager.case.askAgain(ofCase);
    await answerAgain(3);
    expect(await asManager.case.read(ofCase)).toMatchObject({ status: "open", assignee: null });
  });

  it("is not asked without an address, or where no form is open", async () => {
    const silent = await aCase({ contact: null });
    await silent.close();
    await expect(silent.asManager.case.askAgain(silent.ofCase)).rejects.toMatchObject({ code: "CONFLICT" });
    const shut = await aCase();
    await shut.close();
    await testDb.channel.updateMany({ where: { businessId: shut.businessId }, data: { closedAt: monday } });
    await expect(shut.asManager.case.askAgain(shut.ofCase)).rejects.toMatchObject({ code: "CONFLICT" });
  });
});

describe("an address whose reader reported a mail as spam", () => {
  it("gets neither a reply nor a question any more, whatever the case", async () => {
    const { businessId, ofCase, caseId, asManager, close } = await aCase();
    const id = newId();
    await asManager.case.reply({ ...ofCase, id, text: "We are sorry." });
    const away = { ...job, addresses: { dashboard: "https://spots.example" } };
    await noteReplyFailed(away, { id, businessId }, { said: "", complained: true });
    const refused = { code: "CONFLICT", message: "addressComplained" };
    await expect(asManager.case.reply({ ...ofCase, id: newId(), text: "Sorry again." })).rejects.toMatchObject(refused);
    await close();
    expect(await asManager.case.read(ofCase)).toMatchObject({ addressComplained: true });
    await expect(asManager.case.askAgain(ofCase)).rejects.toMatchObject(refused);
    expect(await testDb.serviceCase.findFirst({ where: { businessId, id: caseId } })).toMatchObject({ askedAt: null });
  });
});

describe("an address whose mail came back", () => {
  const away = { ...job, addresses: { dashboard: "https://spots.example" } };

  it("is not asked again until the customer has changed the answer", async () => {
    const { businessId, ofCase, caseId, asManager, close } = await aCase();
    const id = newId();
    await asManager.case.reply({ ...ofCase, id, text: "We are sorry." });
    await noteReplyFailed(away, { id, businessId }, { said: "550 no such user", complained: false });
    await close();
    expect(await asManager.case.read(ofCase)).toMatchObject({ addressBounces: true });
    await expect(asManager.case.askAgain(ofCase)).rejects.toMatchObject({
      code: "CONFLICT",
      message: "addressBounces",
    });
    const { responseId } = await testDb.serviceCase.findFirstOrThrow({ where: { businessId, id: caseId } });
    const { last } = await testDb.eventCounter.update({ where: { businessId }, data: { last: { increment: 1 } } });
    const later = new Date(monday.getTime() + 60_000);
    await testDb.event.create({
      data: {
        businessId,
        seq: last,
        type: "response.corrected",
        actor: "customer",
        subjectId: responseId,
        data: {},
        at: later,
      },
    });
    expect(await asManager.case.read(ofCase)).toMatchObject({ addressBounces: false });
    await asManager.case.askAgain(ofCase);
  });

  it("that was asked again is shown at the case, once, and a manager is told", async () => {
    const { businessId, ofCase, caseId, asManager, close } = await aCase();
    await close();
    await asManager.case.askAgain(ofCase);
    for (let times = 0; times < 2; times += 1)
      await noteReplyFailed(away, { id: caseId, businessId }, { said: "550 no such user", complained: false });
    const read = await asManager.case.read(ofCase);
    expect(read).toMatchObject({ status: "closed", askBouncedAt: monday });
    expect(read.history.filter((entry) => entry.kind === "event" && entry.type === "case.bounced")).toHaveLength(1);
    expect(await testDb.mail.count({ where: { businessId, kind: "caseBounced" } })).toBe(1);
  });
});

describe("a spot offered for a case", () => {
  it("is shown at the case, and only for a case of the same location", async () => {
    const { ofCase, caseId, asManager, offer } = await aCase();
    await asManager.moment.offer(offer({ caseId }));
    expect((await asManager.case.read(ofCase)).moments).toMatchObject([
      { status: "offered", member: { name: "Maria" } },
    ]);
    const other = await aCase();
    await expect(asManager.moment.offer(offer({ caseId: other.caseId }))).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
