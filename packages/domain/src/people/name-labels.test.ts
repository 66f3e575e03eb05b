import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameLabels } from "./name-labels";

const labelsOf = (...names: string[]) =>
  nameLabels(names.map((name, index) => ({ id: String(index), name }))).map(({ name }) => name);

describe("the labels of people on a list", () => {
  it.each([
    ["the first name where it is enough", ["Mona Okafor", "Ann Lee"], ["Mona", "Ann"]],
    ["as much more as tells two apart", ["Ann Lee", "Ann Ray", "Bo Day"], ["Ann L.", "Ann R.", "Bo"]],
    ["the family name where its first letter is shared", ["Ann Lee", "Ann Lang"], ["Ann Lee", "Ann Lang"]],
    ["a letter's case tells nobody apart", ["Plus anna", "plus o'ne"], ["Plus A.", "plus O."]],
    [
      "no title",
      ["Dr. Ann Lee", "Prof. Dr. med. Bo Day", "Frau Müller", "Herr Dr Weber"],
      ["Ann", "Bo", "Müller", "Weber"],
    ],
    ["a title that is all there is", ["Dr."], ["Dr."]],
    ["a title where nothing else tells apart", ["Dr. Ann Lee", "Ann Lee"], ["Dr. Ann Lee", "Ann Lee"]],
    ["first names that look like degrees", ["Phil Gray", "Nat King", "Ma Rainey"], ["Phil", "Nat", "Ma"]],
    ["the first name after a comma", ["Okafor, Mona", "Lee, Dr. Ann", "Bo Day, PhD"], ["Mona", "Ann", "Bo"]],
    ["names of scripts that begin with the family", ["山田 太郎", "김민준"], ["山田 太郎", "김민준"]],
    ["more than an initial", ["J. Smith", "J. R. Day"], ["J. Smith", "J. R. Day"]],
    [
      "numbers for people of one name",
      ["Ann Lee", "Ann Lee", "Ann Lee (1)"],
      ["Ann Lee (2)", "Ann Lee (3)", "Ann Lee (1)"],
    ],
    ["nobody without a visible name", ["\u3164", " ", "Bo"], ["Bo"]],
    ["no mark that turns letters round", ["Ann\u202egnoL"], ["AnngnoL"]],
  ])("show %s", (_what, names, labels) => {
    expect(labelsOf(...names)).toEqual(labels);
  });

  const name = fc.oneof(
    fc
      .array(fc.constantFrom("Ann", "ann", "Dr.", "Lee", "L.", "Lang", "山田", "(1)", "A,", ",", "É", "E\u0301"), {
        minLength: 1,
        maxLength: 4,
      })
      .map((words) => words.join(" ")),
    fc.string({ unit: "grapheme" }),
  );

  it("are unique, whatever the names, and each belongs to its person", () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), (names) => {
        const shown = nameLabels(names.map((each, index) => ({ id: String(index), name: each })));
        const keys = shown.map((each) => each.name.normalize("NFKC").toLowerCase());
        expect(new Set(keys).size).toBe(keys.length);
        expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length);
        for (const each of shown) expect(each.name.trim()).not.toBe("");
      }),
      { numRuns: 500 },
    );
  });

  it("do not depend on other people on the list, unless their names are similar", () => {
    expect(labelsOf("Ann Lee", "Bo Day", "Cy Orr")[0]).toBe(labelsOf("Ann Lee")[0]);
  });
});
