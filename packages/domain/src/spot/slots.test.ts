import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptySpot } from "./empty-spot";
import { OverrideSpot } from "./override";
import { fillSlots, hasKnownSlots, Slots } from "./slots";
import { OwnTexts } from "./spot";

const english = { name: "the customer", occasion: "the occasion" };
const german = { name: "der Kunde", occasion: "der Anlass" };
const anna = { name: "Anna Berg", occasion: "80th birthday" };

describe("the slots of a briefing", () => {
  it("are filled with what the customer agreed to", () => {
    expect(fillSlots("Say “{name}” and mention: {occasion}.", anna, english)).toBe(
      "Say “Anna Berg” and mention: 80th birthday.",
    );
    const german80 = { name: "Anna Berg", occasion: "achtzigster Geburtstag" };
    expect(fillSlots("{name} ist da. {occasion}: eine Kerze.", german80, german)).toBe(
      "Anna Berg ist da. Achtzigster Geburtstag: eine Kerze.",
    );
  });

  it("read as whole sentences without a customer, in both languages", () => {
    expect(fillSlots("{name} sits down. Ask about {occasion}.", null, english)).toBe(
      "The customer sits down. Ask about the occasion.",
    );
    expect(fillSlots("{name} setzt sich. Merke dir: {occasion}.", null, german)).toBe(
      "Der Kunde setzt sich. Merke dir: der Anlass.",
    );
  });

  it("are filled one by one: a name alone leaves the neutral occasion", () => {
    expect(fillSlots("{name}, {occasion}", { name: "Anna", occasion: "" }, english)).toBe("Anna, the occasion");
  });

  it("take a name as it is, also one that looks like a slot or a pattern", () => {
    expect(fillSlots("Hello {name}", { name: "{occasion} $& von Berg", occasion: "secret" }, english)).toBe(
      "Hello {occasion} $& von Berg",
    );
  });

  it("leave no gap and no slot, and no text without braces changes", () => {
    const texts = fc.array(fc.oneof(fc.constantFrom("{name}", "{ occasion }", " ", ". "), fc.string()));
    fc.assert(
      fc.property(texts, fc.constantFrom(null, { name: "", occasion: "" }), (parts, customer) => {
        const text = parts.join("");
        const filled = fillSlots(text, customer, english);
        for (const slot of Slots) expect(filled).not.toContain(`{${slot}}`);
        if (!text.includes("{")) expect(filled).toBe(text);
      }),
    );
  });
});

describe("the form of a spot", () => {
  const faults = (texts: object) =>
    OwnTexts.safeParse({ ...emptySpot, name: "Candle", ...texts }).error?.issues.map(({ path, message }) => [
      path.join("."),
      message,
    ]) ?? [];

  it("refuses other words in braces at their field", () => {
    expect(faults({ briefWhat: "Greet {name}", cues: ["{occasion} is noted"] })).toEqual([]);
    expect(faults({ briefHow: "Greet {nmae}" })).toEqual([["briefHow", "unknownSlot"]]);
    expect(faults({ cues: ["fine", "{table}"] })).toEqual([["cues.1", "unknownSlot"]]);
    expect(hasKnownSlots("a smile :} and {")).toBe(true);
  });

  it("refuses them in a location's own words, too", () => {
    const edits = { briefWhy: { was: null, to: "For {who}" } };
    const id = "0199f0a0-0000-7000-8000-000000000001";
    const { error } = OverrideSpot.safeParse({ spotId: id, locationId: id, edits });
    expect(error?.issues).toMatchObject([{ path: ["edits", "briefWhy", "to"], message: "unknownSlot" }]);
  });
});
