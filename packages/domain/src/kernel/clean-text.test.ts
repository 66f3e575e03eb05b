import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clean, Name, Paragraph, requiredText, textUpTo } from "./text";

const messageOf = (result: { success: boolean; error?: { issues: { message: string }[] } }) =>
  result.error?.issues[0]?.message;
const anyText = fc.string({ unit: "binary", maxLength: 200 });
const invisibles = [
  "\u200B",
  "\u2060",
  "\uFEFF",
  "\u3164",
  "\u115F",
  "\uFFA0",
  "\u2800",
  "\u00AD",
  "\u200D",
  "\u180E",
  "\uFE0F",
  "\u{E0041}",
  " ",
  "\u3000",
];

describe("the cleaning of a text", () => {
  it("is idempotent", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(clean(clean(text))).toBe(clean(text));
      }),
    );
  });

  it("gives the same text for composed and decomposed accents", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 50 }), (text) => {
        expect(clean(text.normalize("NFD"))).toBe(clean(text.normalize("NFC")));
      }),
    );
    expect(Name.parse("Jose\u0301")).toBe("José");
  });

  it("counts a line break once, as LF or CR LF", () => {
    const full = `${"x\n".repeat(999)}xy`;
    for (const lineBreak of ["\n", "\r\n", "\r", "\u2028"])
      expect(Paragraph.parse(full.replaceAll("\n", lineBreak))).toBe(full);
    expect(messageOf(Paragraph.safeParse(`${full}yz`))).toBe("tooLong");
  });

  it("gives an empty text when no character is visible", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...invisibles), { maxLength: 20 }), (parts) => {
        expect(textUpTo(50).parse(parts.join(""))).toBe("");
      }),
    );
    expect(messageOf(Name.safeParse("\u3164"))).toBe("required");
    expect(messageOf(requiredText(10).safeParse("\u200B\u2060"))).toBe("required");
  });

  it("removes invisible characters at both ends", () => {
    expect(Name.parse("\uFEFF\u200BAnna\u00A0\u2060\u200D")).toBe("Anna");
  });

  it("takes time linear in the length", () => {
    // A pattern with backtracking would take minutes for these.
    for (const part of [" ", "\u200B", "\u200D", "a\u200D", " a", "\uFE0F"])
      expect(clean(`a${part.repeat(200_000)}b`)).toMatch(/^a/);
  });

  it.each([
    ["a family", "👩‍👩‍👧‍👦"],
    ["a heart in colour", "I ❤️ it ❤️"],
    ["the flag of Wales", "🏴\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}"],
    ["a Persian word with a non-joiner", "می‌خواهم"],
    ["a Devanagari word with a joiner", "क्‍ष"],
    ["Arabic", "مرحبا بكم"],
    ["a tab and line breaks", "one\ttwo\n\nthree"],
  ])("does not change %s", (_what, text) => {
    expect(Paragraph.parse(text)).toBe(text);
  });

  it("removes a joiner where nothing is joined", () => {
    expect(Name.parse("An\u200Dna")).toBe("Anna");
    expect(Name.parse("An\u200C\u200Dna")).toBe("Anna");
  });

  it.each([
    ["NUL", "a\u0000b"],
    ["a control character", "a\u0007b"],
    ["a control character of the second range", "a\u009Bb"],
    ["half an emoji", "a\ud83db"],
    ["an override of the direction", "Ann\u202EgnoL"],
    ["an embedding", "a\u202Bb"],
    ["an isolate", "a\u2067b\u2069"],
    ["what is no character", "a\uFFFFb"],
  ])("refuses %s, in one line or many", (_what, text) => {
    expect(messageOf(Paragraph.safeParse(text))).toBe("unreadable");
    expect(messageOf(Name.safeParse(text))).toBe("unreadable");
  });

  it("refuses a line break and a tab in a name", () => {
    for (const lineBreak of ["\n", "\r\n", "\r", "\u2028", "\u2029", "\u0085"])
      expect(messageOf(Name.safeParse(`two${lineBreak}lines`))).toBe("oneLine");
    expect(messageOf(Name.safeParse("two\tcells"))).toBe("unreadable");
  });
});
