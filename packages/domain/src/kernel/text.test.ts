import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pickLocale } from "./locales";
import { positionBetween } from "./position";
import { Colour, clean, Email, Name, Paragraph } from "./text";

const messageOf = (result: { success: boolean; error?: { issues: { message: string }[] } }) =>
  result.error?.issues[0]?.message;

/** Made once, outside the test: reading all code points takes a second of processor time. */
const anyText = fc.string({ unit: "binary", maxLength: 300 });

describe("a text", () => {
  it("is accepted unchanged or refused, whatever its characters", () => {
    fc.assert(
      fc.property(anyText, (given) => {
        const read = Paragraph.safeParse(given);
        if (read.success) expect(read.data).toBe(clean(given));
        else expect(["tooLong", "unreadable"]).toContain(messageOf(read));
      }),
    );
  });

  it.each([
    ["an emoji family", "👩‍👩‍👧‍👦 loved it"],
    ["right-to-left words", "مرحبا بكم"],
    ["a script tag", "<script>alert(1)</script>"],
    ["a formula", "=HYPERLINK(1)"],
  ])("may contain %s", (_what, text) => {
    expect(Paragraph.parse(text)).toBe(text);
  });

  it.each([
    ["a NUL", "a\u0000b"],
    ["half an emoji", "\ud83d"],
  ])("may not contain %s", (_what, text) => {
    expect(messageOf(Paragraph.safeParse(text))).toBe("unreadable");
  });

  it("that is a name is one line, and not empty", () => {
    expect(messageOf(Name.safeParse("two\nlines"))).toBe("oneLine");
    expect(messageOf(Name.safeParse("   "))).toBe("required");
  });

  it("that is an address or a colour is normalised", () => {
    expect(Email.parse(" Ana@Example.COM ")).toBe("ana@example.com");
    expect(Colour.parse("#F5A623")).toBe("#f5a623");
  });
});

describe("the reader's language", () => {
  it("is the best supported one that the browser accepts", () => {
    expect(pickLocale("fr, de-CH;q=0.8, en;q=0.5", "en")).toBe("de");
    expect(pickLocale("fr", "de")).toBe("de");
    expect(pickLocale("de;q=0, en", "de")).toBe("en");
    expect(pickLocale(null, "en")).toBe("en");
  });

  it("is always a supported one, whatever the header contains", () => {
    fc.assert(fc.property(fc.string(), (header) => ["en", "de"].includes(pickLocale(header, "en"))));
  });
});

it("a position fits between any two, repeatedly", () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 60 }), (turns) => {
      let [low, high]: [string | null, string | null] = [null, null];
      for (const up of turns) {
        const middle = positionBetween(low, high);
        if (low !== null) expect(middle > low).toBe(true);
        if (high !== null) expect(middle < high).toBe(true);
        if (up) low = middle;
        else high = middle;
      }
    }),
  );
});
