import { describe, expect, it } from "vitest";
import { ConsentPurposes, usualPurposes, wordingVersion } from "../consent/purposes";
import { pickWritten } from "../kernel/locales";
import { asksConsentIn, consentWordings, fixedTextsOf } from "./fixed-texts";
import { FormContent, standardForm } from "./form";
import { directionOf, isFormLanguage, nameInItself, ownFirst } from "./language";
import { formProblems } from "./problems";

describe("the languages of a form", () => {
  it("are ours, and any that exists, by its tag", () => {
    const known = ["en", "de", "tr", "ar", "he", "pl", "pt-BR", "zh-Hant", "sr-Latn-RS", "es-419", "ckb"];
    expect(known.filter(isFormLanguage)).toEqual(known);
    const others = ["", "xx", "EN", "en-GB", "de-CH", "tr_TR", "turkish", "ar-", "<b>", "a".repeat(300)];
    expect(others.filter(isFormLanguage)).toEqual([]);
  });

  it("are written from the right where their script is", () => {
    const tags = ["ar", "he", "fa", "ur", "az-Arab", "en", "tr", "pt-BR", "zh-Hant", "ks-Deva"];
    expect(tags.map(directionOf)).toEqual([...Array(5).fill("rtl"), ...Array(5).fill("ltr")]);
  });

  it("have a name in themselves", () => {
    expect(["de", "en", "tr", "ar", "pl"].map(nameInItself)).toEqual([
      ...["Deutsch", "English", "Türkçe", "العربية", "polski"],
    ]);
  });

  it("begin with the business's own, and keep their order otherwise", () => {
    expect(ownFirst(["en", "tr", "de"], "de")).toEqual(["de", "en", "tr"]);
    expect(ownFirst(["tr", "en"], "de")).toEqual(["tr", "en"]);
  });

  it("are chosen by what the browser prefers, with its region first, else as told", () => {
    expect(pickWritten("fr,tr;q=0.9,de;q=0.8", ["en", "de", "tr"], "en")).toBe("tr");
    expect(pickWritten("pt-PT", ["pt-BR", "pt-PT"], "pt-BR")).toBe("pt-PT");
    expect(pickWritten("pt-AO", ["pt-BR", "pt-PT"], "pt-PT")).toBe("pt-BR");
    expect(pickWritten("fr", ["en", "tr"], "tr")).toBe("tr");
  });

  it("of a browser that names 5,000 are read up to the fiftieth", () => {
    const names = Array.from({ length: 5000 }, (_, nth) => `x${nth}`);
    expect(pickWritten(names.toSpliced(49, 0, "tr").join(","), ["en", "tr"], "en")).toBe("tr");
    expect(pickWritten(names.toSpliced(50, 0, "tr").join(","), ["en", "tr"], "en")).toBe("en");
  });
});

describe("a form in a language that we do not have", () => {
  const inTurkish = { ...standardForm, languages: ["en", "tr"] };
  const needed = fixedTextsOf(standardForm);

  it("lacks each fixed text that it shows until the business has written it", () => {
    expect(Object.keys(formProblems(inTurkish))).toEqual(needed.map((text) => `fixed.tr.${text}`));
    expect(needed).toEqual(expect.arrayContaining(["question", "send", "recommend", "who", "errors.required"]));
    expect(needed).not.toContain("scales.csat.question");
    const tr = Object.fromEntries(needed.map((text) => [text, "yazı"]));
    expect(formProblems({ ...inTurkish, fixed: { tr } })).toEqual({});
    expect(formProblems({ ...inTurkish, fixed: { tr: { ...tr, send: "" } } })).toEqual({ "fixed.tr.send": "required" });
  });

  it("lacks the wording of the consents that it asks for, and of no other, and asks for none without it", () => {
    const tr = Object.fromEntries(needed.map((text) => [text, "yazı"]));
    for (const purpose of usualPurposes) {
      const lacking = { ...inTurkish, fixed: { tr: { ...tr, [consentWordings[purpose]]: "" } } };
      expect(formProblems(lacking)).toEqual({ [`fixed.tr.${consentWordings[purpose]}`]: "required" });
      expect([asksConsentIn(lacking, "tr"), asksConsentIn(lacking, "en")]).toEqual([false, true]);
    }
    expect(asksConsentIn({ ...inTurkish, fixed: { tr } }, "tr")).toBe(true);
    expect(needed).not.toContain("consents.news.v1");
    for (const purpose of ConsentPurposes)
      expect(consentWordings[purpose]).toBe(`consents.${purpose}.v${wordingVersion[purpose]}`);
  });

  it("lacks the words of its own questions in it", () => {
    const text = { id: `q${"1".repeat(32)}`, kind: "text", text: { en: "Why?", de: "" } };
    const form = FormContent.parse({ ...inTurkish, questions: [...standardForm.questions, text] });
    expect(formProblems(form)).toMatchObject({ "questions.4.text.tr": "required" });
  });

  it("refuses unknown languages and texts, and more languages than eight", () => {
    const isForm = (more: object) => FormContent.safeParse({ ...standardForm, ...more }).success;
    expect(isForm({ languages: ["en", "tr", "ar", "he", "pl", "fr", "it", "es"] })).toBe(true);
    expect(isForm({ languages: ["en", "tr", "ar", "he", "pl", "fr", "it", "es", "nl"] })).toBe(false);
    expect(isForm({ languages: ["xx"] })).toBe(false);
    expect(isForm({ fixed: { xx: {} } })).toBe(false);
    expect(isForm({ fixed: { tr: { motto: "x" } } })).toBe(false);
    expect(isForm({ fixed: { tr: { send: "x".repeat(301) } } })).toBe(false);
  });
});
