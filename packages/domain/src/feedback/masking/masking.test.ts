import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSensitive, masked, maskSign, ownNames, sensitiveSpans } from "./masking";

const own = ownNames(["Anna's corner", "Wheelchair ramp", "Baker Street"], ["Lena Krebs", "Marc O'Neil"]);
const kindsIn = (text: string) => sensitiveSpans(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

describe("the sensitive parts of customers' words", () => {
  it.each([
    ["My son Jonas has asthma.", ["name", "Jonas"], ["health", "asthma"]],
    ["Peter Smith and Sarah's dog were with us.", ["name", "Peter"], ["name", "Smith"], ["name", "Sarah"]],
    ["My friend Will came along.", ["name", "Will"]],
    ["my friend anna loved it", ["name", "anna"]],
    ["Dr. Watson was late.", ["name", "Watson"]],
    [
      "Call 0171 / 123 45 67 or write to anna@example.com",
      ["contact", "0171 / 123 45 67"],
      ["contact", "anna@example.com"],
    ],
    ["I live at 221b Baker Street, NW1 6XE", ["address", "221b Baker Street"], ["address", "NW1 6XE"]],
    ["She had a stroke and the heating pad was there.", ["health", "had a stroke"]],
  ])("in English: %s", (text, ...expected) => {
    expect(kindsIn(text)).toEqual(expected);
  });

  it.each([
    ["Meine Tochter Lea hat eine Erdnussallergie.", ["name", "Lea"], ["health", "Erdnussallergie"]],
    ["Frau Müller-Lüdenscheidt am Empfang", ["name", "Müller-Lüdenscheidt"]],
    ["Herr Dr. Schmidt nahm sich Zeit.", ["name", "Schmidt"]],
    ["Seit meiner Hüftoperation sitze ich im Rollstuhl.", ["health", "Hüftoperation"], ["health", "Rollstuhl"]],
    ["Hauptstraße 12, 10115 Berlin", ["address", "Hauptstraße 12"], ["address", "10115 Berlin"]],
    ["Da hat Anna Kaffee gebracht.", ["name", "Anna"]],
  ])("in German: %s", (text, ...expected) => {
    expect(kindsIn(text)).toEqual(expected);
  });

  it.each([
    "Hope to be back in May. Will you? Grace and joy, a Rose on every table.",
    "Said nobody ever. Fine. The line was long; lasse ich gern..",
    "Der Kinderwagen wurde getragen, die Frau an der Kasse lachte, der Herr mit der Brille auch.",
    "Am 12.05.2026 um 14:30 für 1.234,50 Euro an Tisch 12, 2026-2027",
    "It was 100 000 000 times better than 10 out of 10.",
    "Die Frau Doktor war nett.",
  ])("are none of: %s", (text) => {
    expect(kindsIn(text)).toEqual([]);
    expect(isSensitive(text)).toBe(false);
  });
});

const pieces = fc.constantFrom(
  ...[
    "my son",
    "Jonas",
    "Krebs",
    "Anna",
    "Will",
    "Smith",
    "asthma",
    "Rollstuhl",
    "0171 1234567",
    "a@b.de",
    "Baker Street",
  ],
  ...[
    "Mr",
    "12",
    "Street",
    "Hauptstraße",
    "10115",
    "Berlin",
    "and",
    "the",
    "Diabetes",
    "had a stroke",
    "İ",
    "😀",
    "•",
    "'s",
  ],
  ...["Anna's corner", "Wheelchair ramp", "Lena Krebs", "Marc", "O'Neil"],
);
const anyText = fc.oneof(
  fc
    .array(fc.tuple(pieces, fc.constantFrom(" ", ", ", ". ", "\n", "-", "")), { maxLength: 12 })
    .map((all) => all.flat().join("")),
  fc.string({ unit: "binary", maxLength: 60 }),
);

describe("masking", () => {
  it("keeps every position, every space and every line break", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const hidden = masked(text, own);
        expect(hidden.length).toBe(text.length);
        expect([...hidden.matchAll(/\s/g)].map(({ index }) => index)).toEqual(
          [...text.matchAll(/\s/g)].map(({ index }) => index),
        );
        for (let at = 0; at < text.length; at += 1) expect([text[at], maskSign]).toContain(hidden[at]);
      }),
    );
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = masked(text, own);
        expect(masked(once, own)).toBe(once);
      }),
    );
  });

  it("never touches a name of the business, its spots and its members", () => {
    const ours = fc.constantFrom("Anna's corner", "wheelchair ramp", "Lena Krebs", "Lena", "Marc O'Neil", "Krebs");
    fc.assert(
      fc.property(anyText, ours, anyText, (before, name, after) => {
        const text = `${before} | ${name} | ${after}`;
        expect(masked(text, own).slice(before.length + 3, before.length + 3 + name.length)).toBe(name);
      }),
    );
  });

  it("keeps half of a character pair nowhere", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        if (text.isWellFormed()) expect(masked(text, own).isWellFormed()).toBe(true);
      }),
    );
  });

  it("leaves a text alone in which nothing is sensitive", () => {
    const text = "The umbrella at the door, when it rained.";
    expect(masked(text, own)).toBe(text);
  });
});
