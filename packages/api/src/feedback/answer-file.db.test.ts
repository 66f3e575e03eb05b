import { anAnswerPhoto } from "@spots/test-kit/answer-photo";
import { aLocation, aMember } from "@spots/test-kit/business";
import { anAnswer } from "@spots/test-kit/feedback";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";
import { aShopWithStaff } from "../test/shop-with-staff";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T10:00:00Z");

/** An answer with a photo. */
async function anAnswerWithPhoto() {
  const shop = await aShopWithStaff(testDb, database, now);
  const { businessId, location, maria, slug: business } = shop;
  const { responseId, fileId, look } = await anAnswerPhoto(testDb, {
    ...{ businessId, memberId: maria.id, locationId: location.id, at: now },
    words: "Show us your cut",
  });
  return { ...shop, business, answerId: responseId, fileId, look };
}

describe("the photo of an answer", () => {
  it("is shown with its question, and in exports by the name of its file", async () => {
    const { business, asManager, answerId, fileId, look } = await anAnswerWithPhoto();
    const { own } = await asManager.response.read({ business, responseId: answerId });
    const file = { id: fileId, kind: "answerPhoto", type: "image/jpeg" };
    expect(own).toEqual([{ id: look.id, kind: "photo", step: null, question: "Show us your cut", words: "", file }]);
    const { rows } = await asManager.transfer.answers({ business });
    expect(rows[0]?.own_answers).toEqual([`Show us your cut: ${fileId}`]);
    const found = await asManager.response.file({ business, responseId: answerId, fileId });
    expect(found).toMatchObject({ kind: "answerPhoto", type: "image/jpeg" });
  });

  it("is sent to those who see the answer only, and no id finds another file", async () => {
    const { business, businessId, asManager, answerId, fileId, location } = await anAnswerWithPhoto();
    const absent = { code: "NOT_FOUND" };
    const at = { business, responseId: answerId };
    await expect(asManager.response.file({ ...at, fileId: newId() })).rejects.toMatchObject(absent);
    await expect(asManager.response.file({ business, responseId: newId(), fileId })).rejects.toMatchObject(absent);
    const other = await anAnswer(testDb, {
      businessId,
      locationId: location.id,
      at: now,
      recallText: "A lamp",
      mentions: null,
    });
    await expect(asManager.response.file({ business, responseId: other, fileId })).rejects.toMatchObject(absent);
    const elsewhere = await aLocation(testDb, businessId);
    const limited = await aMember(testDb, businessId, { role: "manager", locationIds: [elsewhere.id] });
    const asLimited = as(database, limited.userId, { now });
    await expect(asLimited.response.file({ ...at, fileId })).rejects.toMatchObject(absent);
    const staff = await aMember(testDb, businessId, { role: "staff" });
    const asStaff = as(database, staff.userId, { now });
    await expect(asStaff.response.file({ ...at, fileId })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
