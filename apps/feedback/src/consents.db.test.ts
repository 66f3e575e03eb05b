import { aForm as aFormRow, aQuestion, formOf } from "@spots/test-kit/form";
import { newId } from "@spots/test-kit/ids";
import { describe, expect, it } from "vitest";
import { aFeedbackApp, aForm, post, sendJson, storedOf, token } from "./test/app";

const recallText = "The warm towel";
const address = "ana@example.com";
const everything = { "agree-reply": "1", "agree-followUp": "1", "agree-quote": "1" };

type Shop = Awaited<ReturnType<typeof aFeedbackApp>>;

/** Sends a new form with these fields. The path of the consents is on the page of thanks. */
async function sent(shop: Shop, typed: Record<string, string>) {
  const fields: Record<string, string> = { ...(await aForm(shop)), recallText, ...typed };
  const answer = await post(shop.app, fields);
  const to = answer.headers.get("location");
  const thanks = to === null ? "" : await (await fetch(`${shop.app}${to}`)).text();
  const path = /href="(\/consents\/[^"?]+)/.exec(thanks)?.[1] ?? null;
  return { fields, id: fields.id ?? "", status: answer.status, path };
}
const consentsOf = ({ testDb }: Shop, responseId: string) =>
  testDb.consent.findMany({ where: { responseId }, orderBy: { purpose: "asc" } });
const read = async ({ app }: Shop, path: string | null, lang = "en") => fetch(`${app}${path}?lang=${lang}`);
const withdraw = ({ app }: Shop, path: string | null, typed: Record<string, string>) => post(app, typed, path ?? "");

describe("the consents of a customer", () => {
  it("are given by a choice for each, and stored with the version, the language and the time of their wording", async () => {
    const shop = await aFeedbackApp();
    const page = await (await fetch(`${shop.app}/f/${token}?lang=de`)).text();
    expect(page).not.toMatch(/name="agree-\w+"[^>]* checked/);
    for (const words of ["zu dieser Antwort schreiben", "woran ich mich noch erinnere", "meine Worte anderen zeigen"])
      expect(page).toContain(words);
    const { id } = await sent(shop, { "agree-quote": "1", locale: "de" });
    expect(await consentsOf(shop, id)).toMatchObject([
      { purpose: "quote", version: 1, language: "de", withdrawnAt: null },
    ]);
    const none = await sent(shop, {});
    expect([await consentsOf(shop, none.id), none.path]).toEqual([[], null]);
  });

  it("need an address where they are about mails, and an address needs one of them", async () => {
    const shop = await aFeedbackApp();
    expect((await sent(shop, { "agree-followUp": "1" })).status).toBe(422);
    expect((await sent(shop, { contact: address })).status).toBe(422);
    expect((await sent(shop, { contact: address, "agree-quote": "1" })).status).toBe(422);
    expect((await sent(shop, { contact: address, "agree-followUp": "1" })).status).toBe(303);
  });

  it("are withdrawn one by one or all by the link on the page of thanks, at once and for good, with the address", async () => {
    const shop = await aFeedbackApp();
    const { id, path } = await sent(shop, { contact: address, ...everything });
    expect(await (await read(shop, path)).text()).toContain("may write to me about this answer");
    expect((await withdraw(shop, path, { purpose: "reply" })).status).toBe(303);
    expect((await storedOf(shop, id))[0]).toMatchObject({ contact: address });
    expect(await consentsOf(shop, id)).toMatchObject([
      { purpose: "reply", withdrawnAt: expect.any(Date) },
      { purpose: "followUp", withdrawnAt: null },
      { purpose: "quote", withdrawnAt: null },
    ]);
    for (const _ of [1, 2]) expect((await withdraw(shop, path, { all: "yes" })).status).toBe(303);
    expect((await storedOf(shop, id))[0]).toMatchObject({ contact: null, recallText });
    expect((await consentsOf(shop, id)).every(({ withdrawnAt }) => withdrawnAt !== null)).toBe(true);
    expect(await (await read(shop, path)).text()).toContain("has deleted your e-mail address");
    const events = await shop.testDb.event.findMany({
      where: { type: "consent.withdrawn", subjectId: id },
      orderBy: { seq: "asc" },
    });
    expect(events).toMatchObject([
      { actor: "customer", data: { after: { purposes: ["reply"] } } },
      { data: { after: { purposes: ["followUp", "quote"] } } },
    ]);
  });

  it("stay withdrawn when the answer is sent again or corrected later", async () => {
    const shop = await aFeedbackApp();
    const { id, fields, path } = await sent(shop, { contact: address, ...everything });
    await withdraw(shop, path, { all: "yes" });
    expect((await post(shop.app, fields)).status).toBe(303);
    expect((await post(shop.app, { ...fields, comment: "More chairs" })).status).toBe(303);
    expect((await storedOf(shop, id))[0]).toMatchObject({ contact: null, comment: "More chairs" });
    expect((await consentsOf(shop, id)).every(({ withdrawnAt }) => withdrawnAt !== null)).toBe(true);
  });

  it("are corrected with the answer, and what was agreed before is in the event", async () => {
    const shop = await aFeedbackApp();
    const { id, fields } = await sent(shop, { contact: address, ...everything });
    const corrected = { ...fields, contact: "", "agree-reply": "", "agree-followUp": "" };
    expect((await post(shop.app, corrected)).status).toBe(303);
    expect(await consentsOf(shop, id)).toMatchObject([{ purpose: "quote", withdrawnAt: null }]);
    expect((await storedOf(shop, id))[0]).toMatchObject({ contact: null });
    const [event] = await shop.testDb.event.findMany({ where: { type: "response.corrected", subjectId: id } });
    expect(event).toMatchObject({ data: { before: { consents: ["reply", "followUp", "quote"] } } });
  });

  it("are shown and withdrawn by nobody without the whole link, and an unknown purpose withdraws nothing", async () => {
    const shop = await aFeedbackApp();
    const { id, path } = await sent(shop, { "agree-quote": "1" });
    const other = await sent(shop, { "agree-quote": "1" });
    const link = path ?? "";
    const ofOther = `${link.slice(0, -22)}${(other.path ?? "").slice(-22)}`;
    for (const wrong of [
      link.slice(0, -1),
      `${link.slice(0, -1)}${link.endsWith("_") ? "-" : "_"}`,
      ofOther,
      "/consents/x",
      `/consents/${"a".repeat(61)}`,
    ]) {
      expect((await read(shop, wrong)).status).toBe(404);
      expect((await withdraw(shop, wrong, { all: "yes" })).status).toBe(404);
    }
    expect((await withdraw(shop, link, { purpose: "everything" })).status).toBe(404);
    expect(await consentsOf(shop, id)).toMatchObject([{ withdrawnAt: null }]);
  });

  it("come with answers of programs, in a wording that exists, with the path of their link", async () => {
    const shop = await aFeedbackApp();
    const consents = [{ purpose: "quote", version: 1 }];
    const body = { id: newId(), recallText, consents };
    const receipts = [await sendJson(shop.app, body), await sendJson(shop.app, body)];
    expect(receipts.map(({ status }) => status)).toEqual([201, 200]);
    const [first, again] = await Promise.all(receipts.map((receipt) => receipt.json()));
    expect(again).toEqual(first);
    expect((await read(shop, first.consents)).status).toBe(200);
    for (const wrong of [[{ purpose: "quote", version: 2 }], [{ purpose: "all", version: 1 }], "quote", [{}], null])
      expect((await sendJson(shop.app, { ...body, id: newId(), consents: wrong })).status).toBe(422);
  });
});

describe("the question what a customer agrees to", () => {
  /** A shop whose form asks for `quote` and `news`, and asks how satisfied the customer is. */
  async function aShopThatAsks(purposes: readonly string[], rule = false) {
    const shop = await aFeedbackApp();
    const { testDb, shop: own } = shop;
    const csat = aQuestion("csat");
    const consent = {
      ...aQuestion("consent", "consent", rule ? { questionId: csat.id, oneOf: ["5"] } : null),
      purposes,
    };
    const content = formOf(csat, consent);
    const { businessId } = own;
    const form = await aFormRow(testDb, { businessId, memberId: own.owner.id, content });
    const where = { businessId_id: { businessId, id: own.channel.id } };
    await testDb.channel.update({ where, data: { formId: form.id } });
    return shop;
  }

  it("is asked at its place instead of at the end, and takes no other consent", async () => {
    const shop = await aShopThatAsks(["quote", "news"]);
    const page = await (await fetch(`${shop.app}/f/${token}?lang=en`)).text();
    expect(page).toContain("send me news and offers");
    expect(page).not.toContain("Want a reply?");
    expect(page).not.toContain("about this answer");
    const { id } = await sent(shop, { contact: address, ...everything, "agree-news": "1" });
    expect((await consentsOf(shop, id)).map(({ purpose }) => purpose)).toEqual(["quote", "news"]);
    const withoutNews = await sent(shop, { contact: address, ...everything });
    expect((await storedOf(shop, withoutNews.id))[0]).toMatchObject({ contact: null });
  });

  it("asks for no address where none is needed, and stores nothing where its rule hides it", async () => {
    const quoted = await aShopThatAsks(["quote"]);
    expect(await (await fetch(`${quoted.app}/f/${token}?lang=en`)).text()).not.toContain("Your e-mail");
    const hidden = await aShopThatAsks(["quote", "reply"], true);
    const { id } = await sent(hidden, { q1: "2", contact: address, ...everything });
    expect(await consentsOf(hidden, id)).toEqual([]);
    expect((await storedOf(hidden, id))[0]).toMatchObject({ contact: null, satisfaction: 2 });
  });
});
