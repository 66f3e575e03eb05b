import { describe, expect, it } from "vitest";
import { type FixedText, FollowUpTexts, OwnTexts } from "./fixed-text";
import { fixedTextsOf } from "./fixed-texts";
import { followUpLanguages, followUpTextsOf } from "./follow-up-texts";
import { FormContent, standardForm } from "./form";
import { formProblems } from "./problems";

const recall = standardForm.questions[0];
const consentTo = (...purposes: readonly string[]) => ({ id: `q${"1".repeat(32)}`, kind: "consent", purposes });
const inTurkish = (texts: readonly FixedText[], ...questions: readonly unknown[]) =>
  FormContent.parse({
    ...{ languages: ["en", "tr"], questions: questions.length > 0 ? questions : standardForm.questions },
    fixed: { tr: Object.fromEntries(texts.map((text) => [text, "yazı"])) },
  });
const page = fixedTextsOf(standardForm);

describe("the follow-ups of a form in a language that we do not have", () => {
  it("may be left out, and are then in our languages alone", () => {
    const form = inTurkish(page);
    expect(formProblems(form)).toEqual({});
    expect(followUpLanguages(form)).toEqual(["en", "de"]);
  });

  it("are asked in it once all of their texts are there", () => {
    const form = inTurkish([...page, ...FollowUpTexts]);
    expect(formProblems(form)).toEqual({});
    expect(followUpLanguages(form)).toEqual(["en", "de", "tr"]);
    expect(followUpLanguages({ ...form, languages: ["en"] })).toEqual(["en", "de"]);
  });

  it.each(FollowUpTexts)("lack %s where the others are written", (text) => {
    const form = inTurkish([...page, ...FollowUpTexts].filter((each) => each !== text));
    expect(formProblems(form)).toEqual({ [`fixed.tr.${text}`]: "required" });
    expect(followUpLanguages(form)).toEqual(["en", "de"]);
  });

  it("have the texts that their page shares with the form's, whether the form shows them or not", () => {
    const asks = [recall, consentTo("followUp")] as const;
    expect(followUpTextsOf(standardForm)).toEqual(FollowUpTexts);
    const needed = followUpTextsOf(inTurkish([], ...asks));
    expect(needed).toEqual([...FollowUpTexts, "noAnswer"]);
    const texts = OwnTexts.filter((text) => text !== "noAnswer");
    expect(formProblems(inTurkish(texts, ...asks))).toEqual({ "fixed.tr.noAnswer": "required" });
    expect(followUpLanguages(inTurkish(texts, ...asks))).toEqual(["en", "de"]);
  });

  it("are not to be written where the form does not ask whether it may ask again", () => {
    const form = inTurkish([...OwnTexts.filter((text) => text !== "followUp.list")], recall, consentTo("reply"));
    expect(followUpTextsOf(form)).toEqual([]);
    expect(formProblems(form)).toEqual({});
  });
});
