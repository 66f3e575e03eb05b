import fc from "fast-check";
import { expect, test } from "vitest";
import { plain } from "./plain";

test.each([
  ["José Álvarez", "jose alvarez"],
  ["Jose\u0301", "jose"],
  ["Crème Brûlée", "creme brulee"],
  ["WEISS & Weiß", "weiss & weiss"],
  ["Søren Ærø", "soren aero"],
  ["Łukasz Đorđe", "lukasz dorde"],
  ["İpek Işık", "ipek isik"],
  ["Ἀθηνᾶ", "αθηνα"],
  ["Ａｎｎａ", "anna"],
])("%s is found as %s", (written, searched) => {
  expect(plain(written)).toBe(searched);
});

test("a vowel sign of Devanagari is a letter: another name stays another name", () => {
  expect(plain("प्रिया")).not.toBe(plain("परया"));
});

test("plain text stays as it is, and every spelling of a text in Unicode is the same", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(plain(plain(text))).toBe(plain(text));
      expect(plain(text.normalize("NFD"))).toBe(plain(text.normalize("NFC")));
    }),
  );
});
