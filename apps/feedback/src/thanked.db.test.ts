import { aMember } from "@spots/test-kit/business";
import { aForm as aFormRow, aQuestion, formOf } from "@spots/test-kit/form";
import { describe, expect, it } from "vitest";
import { aFeedbackApp, aForm, post, storedOf, token } from "./test/app";

/** A feedback app whose channel asks "Who made your day?" in this way. */
async function aThankedShop(how: object) {
  const app = await aFeedbackApp();
  const { testDb, shop } = app;
  const { businessId } = shop;
  const chef = await aMember(testDb, businessId, { name: "Zoe Zimmer" });
  await testDb.member.update({
    where: { businessId_id: { businessId, id: chef.id } },
    data: { jobTitle: "Night guard" },
  });
  await testDb.member.update({
    where: { businessId_id: { businessId, id: shop.owner.id } },
    data: { name: "Olga Ost", jobTitle: "Founder" },
  });
  const content = formOf({ ...aQuestion("thanks"), ...how });
  const form = await aFormRow(testDb, { businessId, memberId: shop.owner.id, content });
  await testDb.channel.update({
    where: { businessId_id: { businessId, id: shop.channel.id } },
    data: { formId: form.id, listsNames: true },
  });
  const page = await (await fetch(`${app.app}/f/${token}?lang=en`)).text();
  return { ...app, chef, page };
}

describe("who made a customer's day", () => {
  it("is a person of the list, without owners unless the form lists them", async () => {
    const usual = await aThankedShop({});
    expect([usual.page.includes("Zoe"), usual.page.includes("Olga"), usual.page.includes("Night guard")]).toEqual([
      ...[true, false, false],
    ]);
    const refused = await post(usual.app, {
      ...(await aForm(usual)),
      ...{ recallText: "The lantern", thankedMemberId: usual.shop.owner.id },
    });
    expect(refused.status).toBe(422);

    const withOwner = await aThankedShop({ owner: true });
    expect([withOwner.page.includes("Zoe"), withOwner.page.includes("Olga")]).toEqual([true, true]);
    const fields = await aForm(withOwner);
    const { id: ownerId } = withOwner.shop.owner;
    const sent = { ...fields, recallText: "The lantern", thankedMemberId: ownerId };
    expect((await post(withOwner.app, sent)).status).toBe(303);
    expect(await storedOf(withOwner, fields.id)).toMatchObject([{ kudos: [{ memberId: ownerId, words: "" }] }]);
  });

  it("is a role where the form asks for roles, stored as words that can be tied to a person", async () => {
    const shop = await aThankedShop({ of: "roles" });
    expect([shop.page.includes("Zoe"), shop.page.includes("Night guard"), shop.page.includes("Founder")]).toEqual([
      ...[false, true, false],
    ]);
    const fields = await aForm(shop);
    const sent = { ...fields, recallText: "The lantern", thankedRole: "Night guard", thankedWords: "with the dog" };
    expect((await post(shop.app, sent)).status).toBe(303);
    expect(await storedOf(shop, fields.id)).toMatchObject([
      { kudos: [{ memberId: null, words: "Night guard: with the dog" }] },
    ]);
    // What no page offers is not stored as a role.
    const hostile = await aForm(shop);
    await post(shop.app, { ...hostile, recallText: "The lantern", thankedRole: "x".repeat(5000) });
    expect(await storedOf(shop, hostile.id)).toMatchObject([{ kudos: [] }]);
  });
});
