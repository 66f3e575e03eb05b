import { type FixedText, OwnTexts } from "@spots/domain/form/fixed-text";
import { standardForm } from "@spots/domain/form/form";
import { agree } from "@spots/test-kit/consent";
import { aForm } from "@spots/test-kit/form";
import { newId } from "@spots/test-kit/ids";
import { describe, expect, it } from "vitest";
import { aFeedbackApp } from "./test/app";

const token = "abcdefgfollowfollowfol";

/** The link of a follow-up with a list of two spots and a decoy, and a running server. */
async function aLink() {
  const served = await aFeedbackApp();
  const { testDb, shop, app } = served;
  const { businessId, asking, channel, location, spot } = shop;
  await testDb.business.update({ where: { id: businessId }, data: { code: token.slice(0, 7) } });
  await testDb.channel.update({
    where: { businessId_id: { businessId, id: channel.id } },
    data: { token: `${token.slice(0, 7)}aaaaaaaaaaaaaaa` },
  });
  const where = { businessId_id: { businessId, id: asking.id } };
  const expiresAt = new Date(Date.now() + 3_600_000);
  await testDb.asking.update({ where, data: { token, expiresAt, purpose: "followUp", source: "followUp" } });
  const responseId = newId();
  const at = new Date(Date.now() - 3 * 86_400_000);
  await testDb.response.create({
    data: {
      ...{ businessId, id: responseId, channelId: channel.id, locationId: location.id, answeredAt: at, locale: "en" },
      ...{ recallText: "The lantern", contact: "ana@example.com" },
    },
  });
  await agree(testDb, { businessId, id: responseId, at }, "followUp");
  await testDb.followUp.create({ data: { businessId, askingId: asking.id, responseId, part: 1, days: 3 } });
  const line = (position: number, text: string, spotId: string | null) => ({
    ...{ businessId, askingId: asking.id, position, text, spotId, spotVersion: spotId === null ? null : 1 },
  });
  const lines = [line(0, "A paper boat", null), line(1, spot.name, spot.id)];
  await testDb.followUpOption.createMany({ data: lines });
  const stored = () =>
    testDb.followUp.findFirstOrThrow({
      where: { businessId, askingId: asking.id },
      include: { options: { orderBy: { position: "asc" } } },
    });
  const open = async (path = "", query = "") => {
    const response = await fetch(`${app}/a/${token}${path}${query}`);
    return { status: response.status, page: await response.text() };
  };
  const send = (fields: Record<string, string>, query = "") =>
    fetch(`${app}/a/${token}${query}`, { method: "POST", body: new URLSearchParams(fields), redirect: "manual" });
  /** Lets the channel ask a form that is also in Arabic, with these texts. */
  const asksIn = async (texts: readonly FixedText[]) => {
    const ar = Object.fromEntries(texts.map((text) => [text, `عربي ${text}`]));
    const content = { ...standardForm, languages: ["en", "ar"], fixed: { ar } };
    const form = await aForm(testDb, { businessId, memberId: shop.owner.id, content });
    const where = { businessId_id: { businessId, id: channel.id } };
    await testDb.channel.update({ where, data: { formId: form.id } });
  };
  return { ...served, businessId, responseId, spot, stored, open, send, asksIn };
}
const unaided = { part: "unaided", text: "  The lantern\r\nand tea ", told: "one", shown: "yes" };

describe("the page of a follow-up", () => {
  it("asks unaided first, and shows nothing of the list before that is stored", async () => {
    const { open, send, stored, spot } = await aLink();
    const first = await open();
    expect(first.status).toBe(200);
    expect(first.page).toContain("What do you still remember of your visit?");
    for (const hint of [spot.name, "A paper boat"]) expect(first.page).not.toContain(hint);
    // The list is refused before.
    const early = await send({ part: "list", line0: "yes", line1: "yes" });
    expect(early.headers.get("location")).toBe(`/a/${token}?lang=en`);
    expect((await stored()).aidedAt).toBeNull();
    const sent = await send(unaided);
    expect(sent.status).toBe(303);
    expect(sent.headers.get("location")).toBe(`/a/${token}?lang=en`);
    expect(await stored()).toMatchObject({ text: "The lantern\nand tea", told: "one", shown: true, locale: "en" });
    const { page } = await open();
    for (const line of [spot.name, "A paper boat"]) expect(page).toContain(line);
    expect(page).not.toContain("What do you still remember");
    expect(page.toLowerCase()).not.toContain("decoy");
  });

  it("is stored under an address with a language that the page does not have", async () => {
    const { send, stored } = await aLink();
    expect((await send(unaided, "?lang=fr")).status).toBe(303);
    expect(await stored()).toMatchObject({ told: "one", locale: "en" });
  });

  it("cannot be answered twice: neither part changes after it is stored", async () => {
    const { open, send, stored } = await aLink();
    await send(unaided);
    await send({ ...unaided, text: "Something else", told: "none" });
    expect(await stored()).toMatchObject({ text: "The lantern\nand tea", told: "one" });
    const sent = await send({ part: "list", line1: "yes", line99: "yes", lineX: "yes" });
    expect(sent.headers.get("location")).toBe(`/a/${token}/thanks?lang=en`);
    expect((await open("/thanks")).page).toContain("Thank you!");
    await send({ part: "list", line0: "yes" });
    expect((await stored()).options.map(({ ticked }) => ticked)).toEqual([false, true]);
    expect((await open()).page).toContain("This link has been used for an answer already.");
  });

  it("takes nothing as an answer to the list, but not to all unaided questions", async () => {
    const { send, stored } = await aLink();
    const empty = await send({ part: "unaided", text: " ", told: "", shown: "" });
    expect(empty.status).toBe(422);
    expect((await send({ part: "unaided", told: "everybody" })).status).toBe(422);
    expect((await send({ part: "unaided", text: "x".repeat(2001), told: "none" })).status).toBe(422);
    expect((await stored()).unaidedAt).toBeNull();
    expect((await send({ part: "unaided", told: "none" })).status).toBe(303);
    expect((await send({ part: "list" })).headers.get("location")).toContain("/thanks");
    expect((await stored()).options.map(({ ticked }) => ticked)).toEqual([false, false]);
  });

  it("is in German, works without a script and stays small", async () => {
    const { open } = await aLink();
    const { page } = await open("", "?lang=de");
    expect(page).toContain("in Erinnerung geblieben?");
    expect(page).not.toContain("<script");
    expect(Buffer.byteLength(page)).toBeLessThan(15_000);
  });

  it("speaks a language that the business writes itself, from the mail to the thanks", async () => {
    const { open, send, stored, asksIn, spot } = await aLink();
    await asksIn(OwnTexts);
    const { page } = await open("", "?lang=ar");
    expect(page).toContain('<html lang="ar" dir="rtl">');
    for (const text of ["question", "told", "toldFew", "shownHint", "no", "next"])
      expect(page).toContain(`عربي followUp.${text}`);
    expect(page).toContain("عربي noAnswer");
    expect(page).toMatch(/lang="en" dir="ltr">English<.*lang="de" dir="ltr">Deutsch</s);
    expect(await (await send({ part: "unaided", text: "" }, "?lang=ar")).text()).toContain("عربي followUp.required");
    const sent = await send({ ...unaided, text: "الفانوس" }, "?lang=ar");
    expect(sent.headers.get("location")).toBe(`/a/${token}?lang=ar`);
    expect(await stored()).toMatchObject({ text: "الفانوس", locale: "ar" });
    const list = (await open("", "?lang=ar")).page;
    for (const text of ["listLead", "list", "listHint", "done"]) expect(list).toContain(`عربي followUp.${text}`);
    expect(list).toContain(`<span lang="en" dir="auto">${spot.name}</span>`);
    await send({ part: "list", line1: "yes" }, "?lang=ar");
    expect((await open("/thanks", "?lang=ar")).page).toContain("عربي followUp.thanks");
  });

  it("speaks the business's language in one that lacks a text", async () => {
    const { open, send, stored, asksIn } = await aLink();
    await asksIn(OwnTexts.filter((text) => text !== "followUp.done"));
    const { page } = await open("", "?lang=ar");
    expect(page).toContain('<html lang="en-');
    expect(page).not.toContain("عربي");
    expect((await send(unaided, "?lang=ar")).status).toBe(303);
    expect(await stored()).toMatchObject({ locale: "en" });
  });

  it("is over for a customer who took back the consent", async () => {
    const { open, send, stored, testDb, businessId, responseId } = await aLink();
    await testDb.consent.updateMany({ where: { businessId, responseId }, data: { withdrawnAt: new Date() } });
    expect((await open()).page).toContain("You are not asked any more");
    await send(unaided);
    expect((await stored()).unaidedAt).toBeNull();
  });

  it("is closed while the business is suspended", async () => {
    const { open, testDb, businessId } = await aLink();
    await testDb.businessSuspension.create({
      data: { businessId, id: newId(), reason: "unpaid", suspendedBy: newId() },
    });
    expect((await open()).status).toBe(404);
  });
});
