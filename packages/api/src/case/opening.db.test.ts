import { openWorkerDatabase } from "@spots/db/tenancy/worker-tenant";
import { aBusiness, aMember } from "@spots/test-kit/business";
import { leaveContact } from "@spots/test-kit/consent";
import { anAnswer } from "@spots/test-kit/feedback";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, describe, expect, it } from "vitest";
import { as } from "../test/call";
import { openCases } from "./opening.commands";

const { testDb, database, url } = useTestDb();
const worker = openWorkerDatabase(url);
afterAll(() => worker.close());

/** Monday, 12:00 in Berlin. */
const monday = new Date("2026-11-23T11:00:00Z");
const job = { database: worker, now: () => monday, newId };

/** Runs the job until it has read every event. */
async function openAll(businessId: string) {
  while ((await openCases(job, businessId)) > 0);
}

type Given = { recommend?: number; contact?: string; recallText?: string };

async function aShop() {
  const shop = await aBusiness(testDb);
  const { businessId, location } = shop;
  const answer = async ({ contact, ...given }: Given) => {
    const id = await anAnswer(testDb, { businessId, locationId: location.id, at: monday, mentions: [], ...given });
    if (contact) await leaveContact(testDb, { businessId, id }, contact);
    return id;
  };
  const cases = () => testDb.serviceCase.findMany({ where: { businessId }, orderBy: { id: "asc" } });
  const openings = () => testDb.event.count({ where: { businessId, type: "case.opened" } });
  return { ...shop, answer, cases, openings, asOwner: as(database, shop.owner.userId, { now: monday }) };
}

describe("the rules of a business", () => {
  it("open a case for a low score and for a request for a reply, due after 8 opening hours", async () => {
    const shop = await aShop();
    const low = await shop.answer({ recommend: 5 });
    const asked = await shop.answer({ recommend: 10, contact: "ana@example.com" });
    await shop.answer({ recommend: 6 });
    await openAll(shop.businessId);
    expect(await shop.cases()).toMatchObject([
      {
        responseId: low,
        reason: "lowScore",
        status: "open",
        scoreAtOpening: 5,
        assigneeId: null,
        dueAt: new Date("2026-11-24T11:00:00Z"),
        escalateAt: new Date("2026-11-24T15:00:00Z"),
      },
      { responseId: asked, reason: "contact" },
    ]);
    expect(await shop.openings()).toBe(2);
  });

  it("can be changed: the limit, the hours, the opening hours and closed days, and who gets the cases of a location", async () => {
    const shop = await aShop();
    const { slug: business, location, businessId } = shop;
    const maria = await aMember(testDb, businessId, { name: "Maria", locationIds: [location.id] });
    const rules = { lowScore: 2, onContact: false, dueHours: 2, escalateHours: 1, replyTo: "hello@shop.example" };
    await shop.asOwner.case.setRules({ business, ...rules });
    const evening = [{ from: "18:00", to: "20:00" }];
    const openingHours = [evening, [], evening, [], [], [], []];
    await shop.asOwner.case.setLocation({
      business,
      locationId: location.id,
      openingHours: ["18-20", "", "18:00-20:00", "", "", "", ""],
      closedDays: ["2026-12-24", "2026-11-25", "2026-12-24"],
      memberId: maria.id,
    });
    expect(await shop.asOwner.case.settings({ business })).toMatchObject({
      rules,
      locations: [
        {
          id: location.id,
          openingHours: openingHours.map((spans) => spans.map(() => "18:00–20:00").join()),
          closedDays: ["2026-11-25", "2026-12-24"],
          caseMemberId: maria.id,
        },
      ],
    });
    await shop.answer({ recommend: 3, contact: "ana@example.com" });
    const low = await shop.answer({ recommend: 2 });
    await openAll(businessId);
    expect(await shop.cases()).toMatchObject([
      {
        responseId: low,
        assigneeId: maria.id,
        dueAt: new Date("2026-11-23T19:00:00Z"),
        escalateAt: new Date("2026-11-30T18:00:00Z"),
      },
    ]);
  });

  it("when raised, open no cases for answers that were compared before", async () => {
    const shop = await aShop();
    await shop.answer({ recommend: 7 });
    await openAll(shop.businessId);
    await shop.asOwner.case.setRules({
      business: shop.slug,
      lowScore: 8,
      onContact: true,
      dueHours: 8,
      escalateHours: 4,
      replyTo: "",
    });
    await openAll(shop.businessId);
    expect(await shop.cases()).toEqual([]);
    await shop.answer({ recommend: 7 });
    await openAll(shop.businessId);
    expect(await shop.cases()).toHaveLength(1);
  });

  it("leave a case unassigned whose usual member has left or works elsewhere", async () => {
    const shop = await aShop();
    const { businessId, location } = shop;
    const gone = await aMember(testDb, businessId, { name: "Gone" });
    await testDb.location.update({
      where: { businessId_id: { businessId, id: location.id } },
      data: { caseMemberId: gone.id },
    });
    await testDb.member.update({ where: { businessId_id: { businessId, id: gone.id } }, data: { leftAt: monday } });
    await shop.answer({ recommend: 0 });
    await openAll(businessId);
    expect(await shop.cases()).toMatchObject([{ assigneeId: null }]);
  });
});

describe("an answer has one case", () => {
  it("when two workers open cases at once, and again later", async () => {
    const shop = await aShop();
    for (const recommend of [0, 1, 2, 3, 9]) await shop.answer({ recommend });
    await Promise.all([openAll(shop.businessId), openAll(shop.businessId), openAll(shop.businessId)]);
    await openAll(shop.businessId);
    expect(await shop.cases()).toHaveLength(4);
    expect(await shop.openings()).toBe(4);
  });

  it("when a worker dies before its commit", async () => {
    const shop = await aShop();
    await shop.answer({ recommend: 1 });
    let ids = 0;
    const dying = {
      ...job,
      newId: () => {
        ids += 1;
        throw new Error("killed");
      },
    };
    await expect(openCases(dying, shop.businessId)).rejects.toThrow("killed");
    expect(ids).toBe(1);
    expect(await shop.cases()).toEqual([]);
    await openAll(shop.businessId);
    expect(await shop.cases()).toHaveLength(1);
    expect(await shop.openings()).toBe(1);
  });

  it("when a manager opens it at the same time", async () => {
    const shop = await aShop();
    const responseId = await shop.answer({ recommend: 1 });
    const open = () => shop.asOwner.case.open({ business: shop.slug, id: newId(), responseId });
    const [first, second] = await Promise.all([open(), open(), openAll(shop.businessId)]);
    expect(first).toEqual(second);
    expect(await shop.cases()).toMatchObject([{ id: first.id }]);
    expect(await shop.openings()).toBe(1);
  });
});

describe("a changed answer", () => {
  it("opens a case when it falls below the limit", async () => {
    const shop = await aShop();
    const id = await shop.answer({ recommend: 9 });
    await openAll(shop.businessId);
    await correct(shop, id, 3);
    await openAll(shop.businessId);
    expect(await shop.cases()).toMatchObject([{ responseId: id, scoreAtOpening: 3 }]);
  });

  it("keeps its case when it rises, and the case says both scores", async () => {
    const shop = await aShop();
    const id = await shop.answer({ recommend: 3 });
    await openAll(shop.businessId);
    await correct(shop, id, 9);
    await openAll(shop.businessId);
    const [found] = await shop.cases();
    expect(await shop.cases()).toHaveLength(1);
    const read = await shop.asOwner.case.read({ business: shop.slug, caseId: found?.id ?? "" });
    expect(read).toMatchObject({ status: "open", scoreAtOpening: 3, response: { recommend: 9 } });
    expect(read.history).toMatchObject([{ type: "case.opened" }, { type: "response.corrected", formerScore: 3 }]);
  });
});

/** Sends an answer again with another score, as the customer's page does. */
async function correct({ businessId }: { businessId: string }, id: string, recommend: number) {
  const response = await testDb.response.findUniqueOrThrow({ where: { businessId_id: { businessId, id } } });
  const given = { ...response, recommend, answeredAt: monday, thanks: null };
  await testDb.$transaction([
    testDb.$executeRaw`set local role spots_intake`,
    testDb.$executeRaw`select correct_response(${JSON.stringify(given)}::jsonb)`,
  ]);
}
