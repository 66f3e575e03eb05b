import { fixedTextsOf } from "@spots/domain/form/fixed-texts";
import { FormContent } from "@spots/domain/form/form";
import { aForm as aFormRow, aQuestion, formOf } from "@spots/test-kit/form";
import { describe, expect, it } from "vitest";
import { aFeedbackApp, aForm, post, storedOf, token } from "./test/app";

/** An app whose channel asks a form that is also in Arabic and Turkish, without these texts. */
async function aForeignForm(without: readonly string[] = []) {
  const app = await aFeedbackApp();
  const { testDb, shop } = app;
  const { businessId } = shop;
  const plain = formOf(aQuestion("nps"), aQuestion("text", "What was missing?"), aQuestion("consent"));
  const words = (prefix: string) =>
    Object.fromEntries(fixedTextsOf(plain).map((text) => [text, without.includes(text) ? "" : `${prefix} ${text}`]));
  const questions = plain.questions.map((question) =>
    question.kind === "text" ? { ...question, text: { ...question.text, ar: "ما الذي كان ناقصا؟" } } : question,
  );
  const content = FormContent.parse({
    ...{ languages: ["en", "ar", "tr"], questions },
    fixed: { ar: { ...words("عربي"), send: "أرسل {now} <b>'الآن'" }, tr: words("tr") },
  });
  const form = await aFormRow(testDb, { businessId, memberId: shop.owner.id, content });
  const where = { businessId_id: { businessId, id: shop.channel.id } };
  await testDb.channel.update({ where, data: { formId: form.id } });
  const page = async (accepted: string, lang?: string) => {
    const headers = { "accept-language": accepted };
    const shown = await fetch(`${app.app}/f/${token}${lang ? `?lang=${lang}` : ""}`, { headers });
    return shown.text();
  };
  return { ...app, page };
}

describe("the customer's page in a language that the business wrote itself", () => {
  it("is chosen by the browser, runs from right to left, and has the business's own fixed texts, as they are", async () => {
    const { page } = await aForeignForm();
    const shown = await page("ar-EG,en;q=0.5");
    expect(shown).toContain('<html lang="ar" dir="rtl">');
    expect(shown).toContain("عربي question");
    expect(shown).toContain("ما الذي كان ناقصا؟");
    expect(shown).toContain("أرسل {now} &lt;b&gt;&#39;الآن&#39;");
    expect(await page("tr")).toContain('<html lang="tr">');
    expect(await page("tr", "ar")).toContain('<html lang="ar" dir="rtl">');
    expect(await page("fr")).toContain('<html lang="en-');
  });

  it("links the other languages in their own names", async () => {
    const { page } = await aForeignForm();
    const shown = await page("ar");
    expect(shown).toContain("Türkçe");
    expect(shown).toContain("English");
  });

  it("asks for consents in the business's words, which the page that takes them back shows", async () => {
    const own = await aForeignForm();
    const shown = await own.page("ar");
    for (const text of ["stay", "email", "consents.reply.v1", "consents.quote.v1", "withdrawable"])
      expect(shown).toContain(`عربي ${text}`);
    const fields: Record<string, string> = { ...(await aForm(own)), recallText: "المنشفة", locale: "ar" };
    const refused = await post(own.app, { ...fields, contact: "ana@example.com" });
    expect(await refused.text()).toContain("عربي errors.consentNeeded");
    const sent = await post(own.app, { ...fields, contact: "ana@example.com", "agree-reply": "1" });
    const thanks = await (await fetch(own.app + (sent.headers.get("location") ?? "").replace("?", "?lang=ar&"))).text();
    expect(thanks).toContain("عربي withdraw.link");
    const [, consents = ""] = /href="(\/consents\/[^"?]+)/.exec(thanks) ?? [];
    const page = await (await fetch(own.app + consents)).text();
    expect(page).toContain('<p lang="ar" dir="auto">عربي consents.reply.v1</p>');
  });

  it("asks for none, and stores none, in a version that lacks their wording", async () => {
    const own = await aForeignForm(["consents.quote.v1"]);
    expect(await own.page("ar")).not.toContain('name="contact"');
    expect(await own.page("en")).toContain('name="contact"');
    const fields: Record<string, string> = { ...(await aForm(own)), recallText: "المنشفة", locale: "ar" };
    expect((await post(own.app, { ...fields, contact: "ana@example.com", "agree-reply": "1" })).status).toBe(303);
    expect(await storedOf(own, String(fields.id))).toMatchObject([{ recallText: "المنشفة", contact: null }]);
    expect(await own.testDb.consent.count({ where: { responseId: String(fields.id) } })).toBe(0);
  });

  it("stores the language with the answer, and thanks in it", async () => {
    const own = await aForeignForm();
    const fields: Record<string, string> = { ...(await aForm(own)), recallText: "المنشفة الدافئة", locale: "ar" };
    const sent = await post(own.app, fields);
    expect(sent.status).toBe(303);
    expect(await storedOf(own, String(fields.id))).toMatchObject([{ locale: "ar", recallText: "المنشفة الدافئة" }]);
    const empty = await post(own.app, { ...(await aForm(own)), recallText: "", locale: "ar" });
    expect(await empty.text()).toContain("عربي errors.required");
  });

  it("is served for a list of 5,000 languages as for one, whatever is in it", async () => {
    const { page } = await aForeignForm();
    const many = Array.from({ length: 5000 }, (_, nth) => String.fromCharCode(97 + (nth % 26)));
    expect(await page(["ar", ...many].join(","))).toContain('<html lang="ar" dir="rtl">');
    expect(await page(many.join(","))).toContain('<html lang="en-');
  });
});
