import { describe, expect, it } from "vitest";
import { endingProblems, FormEnding } from "./ending";

const both = { en: "Words", de: "Worte" };
const onlyEnglish = { en: "Words", de: "" };

describe("the own words of the page of thanks", () => {
  it("are optional, and once begun there in every language of the form", () => {
    expect(endingProblems(FormEnding.parse({}), ["en", "de"])).toEqual({});
    const begun = FormEnding.parse({ words: onlyEnglish, voucher: both });
    expect(endingProblems(begun, ["en", "de"])).toEqual({ "ending.words.de": "required" });
    expect(endingProblems(begun, ["en"])).toEqual({});
  });

  it("link to an https address with words, and to nothing else", () => {
    const link = "https://reviews.example/us?from=card";
    expect(endingProblems(FormEnding.parse({ link, linkText: both }), ["en", "de"])).toEqual({});
    expect(endingProblems(FormEnding.parse({ link }), ["en"])).toEqual({ "ending.linkText.en": "required" });
    expect(endingProblems(FormEnding.parse({ linkText: both }), ["en"])).toEqual({ "ending.link": "required" });
    const wrong = [
      ...["http://a.example", "javascript:alert(1)", "https://", "https://localhost", "//a.example", "a.example"],
      ...["https://me:secret@a.example", `https://a.example/${"x".repeat(500)}`, "https://a b.example"],
    ];
    for (const address of wrong) expect(FormEnding.safeParse({ link: address }).success, address).toBe(false);
  });

  it("for friends are off, and needed in every language once the link is on", () => {
    expect(FormEnding.parse({}).friend.isOn).toBe(false);
    const off = FormEnding.parse({ friend: { words: onlyEnglish } });
    expect(endingProblems(off, ["en", "de"])).toEqual({});
    const on = FormEnding.parse({ friend: { isOn: true, words: onlyEnglish, link: "https://us.example/menu" } });
    expect(endingProblems(on, ["en", "de"])).toEqual({
      ...{ "ending.friend.words.de": "required" },
      ...{ "ending.friend.linkText.en": "required", "ending.friend.linkText.de": "required" },
    });
    const done = FormEnding.parse({ friend: { isOn: true, words: both, voucher: both } });
    expect(endingProblems(done, ["en", "de"])).toEqual({});
    expect(FormEnding.safeParse({ friend: { link: "javascript:alert(1)" } }).success).toBe(false);
  });
});
