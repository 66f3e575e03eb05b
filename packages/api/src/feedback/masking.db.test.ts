import { aLocation, aMember } from "@spots/test-kit/business";
import { anAnswer } from "@spots/test-kit/feedback";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";
import { aShopWithStaff } from "../test/shop-with-staff";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T10:00:00Z");

const said = "My son Xaver has asthma, and Maria brought him water.";
const hidden = "My son ••••• has ••••••, and Maria brought him water.";
const comment = "Write to me: k.lohmann@example.org";
const hiddenComment = "Write to me: •••••••••••••••••••••";

/** An answer with sensitive words that thanks Maria and has a case, and a manager elsewhere. */
async function aSensitiveAnswer() {
  const shop = await aShopWithStaff(testDb, database, now);
  const { businessId, location, spot, maria, slug: business } = shop;
  const answerId = await anAnswer(testDb, {
    businessId,
    locationId: location.id,
    at: now,
    recallText: said,
    comment,
    mentions: [{ spotId: spot.id, status: "doubtful" }],
  });
  await testDb.kudos.create({
    data: {
      businessId,
      id: newId(),
      responseId: answerId,
      memberId: maria.id,
      words: "and Herr Lohmann",
      givenAt: now,
    },
  });
  const elsewhere = await aLocation(testDb, businessId);
  const limited = await aMember(testDb, businessId, { role: "manager", locationIds: [elsewhere.id] });
  return { ...shop, business, answerId, asLimited: as(database, limited.userId, { now }) };
}

describe("sensitive words of an answer", () => {
  it("are masked in the list, on its page and in the queue, and the names of members stay", async () => {
    const { business, asManager, answerId } = await aSensitiveAnswer();
    const list = await asManager.response.list({ business });
    expect(list.rows[0]).toMatchObject({ recallText: hidden, comment: hiddenComment });
    expect(list.rows[0]?.kudos[0]?.words).toBe("and Herr •••••••");
    const read = await asManager.response.read({ business, responseId: answerId });
    expect(read).toMatchObject({ recallText: hidden, comment: hiddenComment, isMasked: true });
    expect((await asManager.mention.doubtful({ business })).rows[0]?.response.recallText).toBe(hidden);
  });

  it("are masked behind a figure, on the home and in exports", async () => {
    const { business, asManager, spot } = await aSensitiveAnswer();
    const behind = await asManager.results.answersBehind({ business, spotId: spot.id, which: "all" });
    expect(behind.rows[0]).toMatchObject({ recallText: hidden, comment: hiddenComment });
    expect((await asManager.pulse.home({ business })).stories[0]?.recallText).toBe(hidden);
    const { rows } = await asManager.transfer.answers({ business });
    expect(rows[0]).toMatchObject({ recall_text: hidden, comment: hiddenComment, thanks_words: ["and Herr •••••••"] });
  });

  it("are masked for the thanked member", async () => {
    const { business, asMaria } = await aSensitiveAnswer();
    expect(await asMaria.kudos.mine({ business })).toMatchObject([{ recallText: hidden, words: "and Herr •••••••" }]);
  });

  it("are masked in a case, in its list and in the mail to whom it is assigned", async () => {
    const { business, businessId, asManager, asMaria, maria, answerId } = await aSensitiveAnswer();
    const { id: caseId } = await asManager.case.open({ business, id: newId(), responseId: answerId });
    await asManager.case.assign({ business, caseId, memberId: maria.id });
    const found = await asMaria.case.read({ business, caseId });
    expect(found.response).toMatchObject({ recallText: hidden, comment: hiddenComment, isMasked: true });
    expect((await asMaria.case.list({ business })).rows[0]?.response).toMatchObject({ recallText: hidden });
    const mails = await testDb.mail.findMany({ where: { businessId } });
    expect(JSON.stringify(mails)).not.toContain("Xaver");
    expect(JSON.stringify(mails)).toContain("•••••");
  });

  it("stay in the database as the customer wrote them", async () => {
    const { businessId, answerId } = await aSensitiveAnswer();
    const stored = await testDb.response.findUniqueOrThrow({ where: { businessId_id: { businessId, id: answerId } } });
    expect(stored).toMatchObject({ recallText: said, comment });
  });
});

describe("the words of an answer without masking", () => {
  it("are shown to a manager, and the activity says who looked", async () => {
    const { business, asManager, answerId, manager } = await aSensitiveAnswer();
    const words = await asManager.response.reveal({ business, responseId: answerId });
    expect(words).toMatchObject({ recallText: said, comment, kudos: [{ words: "and Herr Lohmann" }] });
    const { rows } = await asManager.event.list({ business, subjectId: answerId });
    expect(rows.filter(({ type }) => type === "response.revealed").map(({ by }) => by)).toEqual([manager.name]);
  });

  it("are refused to staff, and to a manager of another location", async () => {
    const { business, asMaria, asLimited, answerId } = await aSensitiveAnswer();
    await expect(asMaria.response.reveal({ business, responseId: answerId })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(asLimited.response.reveal({ business, responseId: answerId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
