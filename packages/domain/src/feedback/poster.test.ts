import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { posterContrast, posterDesign } from "./poster";

const own = { locale: "de", colour: "#1b2136" };

describe("the design of a poster in an address", () => {
  it("is what was chosen", () => {
    const chosen = { size: "stickers", language: "en", headline: " Tell us ", note: "Thank you", colour: "#FF8800" };
    expect(posterDesign(chosen, own)).toEqual({ ...chosen, headline: "Tell us", colour: "#ff8800" });
    expect(posterDesign({ size: "A5" }, own).size).toBe("a5");
  });

  it("is the business's own for whatever stands in the address", () => {
    const anything = fc.option(fc.oneof(fc.string(), fc.array(fc.string())), { nil: undefined });
    fc.assert(
      fc.property(
        fc.record({ size: anything, language: anything, headline: anything, note: anything, colour: anything }),
        (chosen) => {
          const { size, language, headline, note, colour } = posterDesign(chosen, own);
          expect(["a4", "a5", "a6", "stickers"]).toContain(size);
          expect(["en", "de"]).toContain(language);
          expect(Math.max(headline.length, note.length)).toBeLessThanOrEqual(120);
          expect(headline + note).not.toMatch(/\n/);
          expect(colour).toMatch(/^#[0-9a-f]{6}$/);
        },
      ),
    );
    expect(posterDesign({}, own)).toEqual({ size: "a4", language: "de", headline: "", note: "", colour: own.colour });
  });

  it("has a readable text on every colour, and tells a colour that is not seen on paper", () => {
    const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);
    fc.assert(
      fc.property(hex, (colour) => {
        expect(posterContrast(colour).text).toBeGreaterThanOrEqual(4.5);
      }),
    );
    expect([posterContrast("#fffbe0").isSeen, posterContrast("#1b2136").isSeen]).toEqual([false, true]);
  });
});
