import { gzipSync } from "node:zlib";
import { FormContent } from "@spots/domain/form/form";
import { aForm as aFormRow, aQuestion, formOf } from "@spots/test-kit/form";
import { newId } from "@spots/test-kit/ids";
import { describe, expect, it } from "vitest";
import { aFeedbackApp, aForm, post, storedOf, token } from "./test/app";

/** A feedback app whose channel asks a form with these questions after the unaided one. */
async function anOwnForm(...questions: readonly unknown[]) {
  const app = await aFeedbackApp();
  const { testDb, shop } = app;
  const { businessId } = shop;
  const content = formOf(...questions);
  const form = await aFormRow(testDb, { businessId, memberId: shop.owner.id, content });
  const ask = async (formId: string | null) =>
    testDb.channel.update({ where: { businessId_id: { businessId, id: shop.channel.id } }, data: { formId } });
  await ask(form.id);
  const publish = async (number: number, next: FormContent) =>
    testDb.formVersion.create({
      data: {
        ...{ businessId, formId: form.id, number, content: FormContent.parse(next), revision: number },
        ...{ byMemberId: shop.owner.id, publishedAt: new Date() },
      },
    });
  const page = async (lang = "en") => (await fetch(`${app.app}/f/${token}?lang=${lang}`)).text();
  return { ...app, content, form, ask, publish, page };
}

const csat = aQuestion("csat");
const why = aQuestion("text", "What was missing?", { questionId: csat.id, oneOf: ["1", "2"] });
const drink = aQuestion("choice", "Which drink?");
const extras = aQuestion("choices", "Which extras?");

describe("the customer's page of a form of the business", () => {
  it("asks its questions in their order and language, hides by style what a rule does not show, and is small", async () => {
    const { page } = await anOwnForm(csat, why, drink, extras);
    const shown = await page();
    const order = ["the one moment", "How satisfied", "What was missing?", "Which drink?", "Which extras?"];
    expect(order.map((words) => shown.indexOf(words))).toEqual(
      order.map((words) => shown.indexOf(words)).toSorted((a, b) => a - b),
    );
    expect(order.every((words) => shown.includes(words))).toBe(true);
    expect(shown).not.toContain("How likely are you");
    expect(shown).toContain(
      'form:not(:has([name=q1][value="1"]:checked,[name=q1][value="2"]:checked)) #b2{display:none}',
    );
    expect(await page("de")).toContain("Which drink? (de)");
    expect(gzipSync(shown).length).toBeLessThan(8000);
  });

  it("stores each answer without a script, measured ones in columns of their own", async () => {
    const own = await anOwnForm(csat, why, drink, extras);
    const fields = await aForm(own);
    const typed = { ...fields, q1: "2", q2: "Quieter music", q3: "1", q4o0: "yes", q4o2: "yes" };
    expect((await post(own.app, typed)).status).toBe(303);
    expect(await storedOf(own, fields.id)).toMatchObject([
      {
        ...{ formId: own.form.id, formVersion: 1, satisfaction: 2, effort: null, recallText: "", recommend: null },
        answers: {
          [why.id]: "Quieter music",
          [drink.id]: drink.options[1]?.id,
          [extras.id]: [extras.options[0]?.id, extras.options[2]?.id],
        },
      },
    ]);
  });

  it("leaves out what stands in a hidden question, and in questions that the form does not ask", async () => {
    const own = await anOwnForm(csat, why);
    const fields = await aForm(own);
    const typed = { ...fields, q1: "5", q2: "hidden", comment: "not asked", thankedWords: "nobody", recommend: "9" };
    expect((await post(own.app, typed)).status).toBe(303);
    expect(await storedOf(own, fields.id)).toMatchObject([
      { satisfaction: 5, answers: null, comment: "", recommend: null, kudos: [] },
    ]);
  });

  it("refuses an answer that the question does not have at its field, keeps the others, and takes nothing empty", async () => {
    const own = await anOwnForm(csat, drink);
    const fields = await aForm(own);
    const refused = await post(own.app, { ...fields, recallText: "The lantern", q1: "6", q2: "9" });
    expect(refused.status).toBe(422);
    const shown = await refused.text();
    expect(shown).toMatch(/id="q1-wrong"[^>]*>[^<]+</);
    expect(shown).toMatch(/id="q2-wrong"[^>]*>[^<]+</);
    expect(shown).toContain("The lantern");
    const empty = await post(own.app, { ...fields, q1: "", q2: "" });
    expect([empty.status, (await empty.text()).includes("at least one question")]).toEqual([422, true]);
    expect(await storedOf(own, fields.id)).toEqual([]);
  });

  it("takes an answer for the version on which it was started, and asks the newest in a new page", async () => {
    const own = await anOwnForm(csat, drink);
    const started = await aForm(own);
    await own.publish(2, formOf(aQuestion("ces")));
    expect((await post(own.app, { ...started, q1: "4", q2: "0" })).status).toBe(303);
    expect(await storedOf(own, started.id)).toMatchObject([
      { formVersion: 1, satisfaction: 4, effort: null, answers: { [drink.id]: drink.options[0]?.id } },
    ]);
    await expect.poll(own.page).toContain("made it easy for me");
    const standard = await aForm(own);
    await own.ask(null);
    expect((await post(own.app, { ...standard, q1: "7" })).status).toBe(303);
    expect(await storedOf(own, standard.id)).toMatchObject([{ formVersion: 2, effort: 7, satisfaction: null }]);
  });

  it("stores a repeated request once, and the corrected answer in its place", async () => {
    const own = await anOwnForm(csat, drink);
    const fields = await aForm(own);
    const send = (q1: string) => post(own.app, { ...fields, q1, q2: "0" });
    expect([(await send("4")).status, (await send("4")).status, (await send("3")).status]).toEqual([303, 303, 303]);
    expect(await storedOf(own, fields.id)).toMatchObject([{ satisfaction: 3 }]);
    const events = await own.testDb.event.findMany({
      where: { subjectId: fields.id ?? "", type: "response.corrected" },
    });
    expect(events).toMatchObject([{ data: { before: { satisfaction: 4, formVersion: 1 } } }]);
  });

  it("takes no version of another business or none, and shows the own form instead", async () => {
    const own = await anOwnForm(csat);
    for (const form of [`${newId()}.1`, `${own.form.id}.7`, "x", `${own.form.id}.99999999999`]) {
      const fields = await aForm(own);
      expect((await post(own.app, { ...fields, form, q1: "4" })).status).toBe(303);
      expect(await storedOf(own, fields.id)).toMatchObject([{ formId: own.form.id, formVersion: 1, satisfaction: 4 }]);
    }
  });

  it("is shown in the form's language when it is not written in the wished one", async () => {
    const own = await anOwnForm(csat);
    await own.publish(2, { ...own.content, languages: ["de"] });
    await expect.poll(own.page).toContain("Wie zufrieden");
    expect(await own.page()).not.toContain('name="switch"');
  });

  it("ends with the business's own words, voucher and link, the same for everybody", async () => {
    const own = await anOwnForm(csat);
    const ending = {
      words: { en: "See you at the harbour", de: "Bis bald am Hafen" },
      voucher: { en: "A coffee on us: code 4711", de: "Ein Kaffee von uns: Code 4711" },
      ...{ link: "https://harbour.example/?a=1&b=2", linkText: { en: "Our menu", de: "Unsere Karte" } },
    };
    await own.publish(2, FormContent.parse({ ...own.content, ending }));
    await expect.poll(own.page).toContain(`${own.form.id}.2`);
    const pages: string[] = [];
    for (const q1 of ["1", "5"]) {
      const sent = await post(own.app, { ...(await aForm(own)), q1 });
      pages.push(await (await fetch(`${own.app}${sent.headers.get("location")}?lang=de`)).text());
    }
    const without = (page: string) => page.replace(/nonce="[^"]*"/g, "");
    for (const words of [
      "Bis bald am Hafen",
      "Code 4711",
      'href="https://harbour.example/?a=1&amp;b=2"',
      "Unsere Karte",
    ])
      expect(pages[0]).toContain(words);
    expect(without(pages[0] ?? "")).toBe(without(pages[1] ?? "x"));
  });
});
