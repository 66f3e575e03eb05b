import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMeant, partsOf, readTags, storeTags, tagBeingTyped } from "./person-tag";
import { taggedIn } from "./tagged";

const ana = { id: "01890000-0000-7000-8000-000000000001", name: "Ana" };
const reyes = { id: "01890000-0000-7000-8000-000000000002", name: "Ana Reyes" };
const nameOf = (id: string) => [ana, reyes].find((each) => each.id === id)?.name ?? "?";

describe("a person tag", () => {
  it("is stored by id and shown by name", () => {
    const kept = storeTags("Could @Ana Reyes ask @Ana? Not mail@Ana, not @Anastasia.", [ana, reyes]);
    expect(kept).toBe(`Could @[${reyes.id}] ask @[${ana.id}]? Not mail@Ana, not @Anastasia.`);
    expect(taggedIn(kept)).toEqual([reyes.id, ana.id]);
  });

  it("is only created for a name that was chosen from the list", () => {
    expect(taggedIn(storeTags("@Ana", []))).toEqual([]);
  });

  it("counts once, however often it occurs", () => {
    expect(taggedIn(storeTags("@Ana @Ana\n@Ana", [ana]))).toEqual([ana.id]);
  });

  it("is shown exactly as it was entered", () => {
    const word = fc.constantFrom("@", "Ana", "@Ana", "@Ana Reyes", "[", "]", " ", "ß", "😀", `@[${ana.id}`, "\n");
    const typed = fc.array(fc.oneof(word, fc.string()), { maxLength: 20 }).map((words) => words.join(""));
    fc.assert(
      fc.property(typed, (text) => {
        expect(readTags(storeTags(text, [ana, reyes]), nameOf)).toBe(text.replaceAll(`@[${ana.id}]`, "@Ana"));
      }),
    );
  });

  it("does not change the text around it", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parts = partsOf(text);
        expect(parts.map((part) => (part.kind === "words" ? part.text : `@[${part.id}]`)).join("")).toBe(text);
      }),
    );
  });
});

describe("the name being entered", () => {
  it.each([
    ["@", { from: 0, query: "" }],
    ["Hello @an", { from: 6, query: "an" }],
    ["(@Ana Re", { from: 1, query: "Ana Re" }],
    ["mail@an", null],
    ["@Ana Reyes said", null],
    ["nobody", null],
    ["@Jose\u0301", { from: 0, query: "Jose\u0301" }],
    ["@प्रि", { from: 0, query: "प्रि" }],
    ["प्रि@an", null],
  ])("in “%s”", (text, found) => {
    expect(tagBeingTyped(text, text.length)).toEqual(found);
  });

  it("finds members with or without accents, in every normal form and in scripts with combining marks", () => {
    for (const query of ["jose", "José", "Jose\u0301", "alv", "Álv"]) expect(isMeant("José Álvarez", query)).toBe(true);
    expect(isMeant("Jose\u0301 A\u0301lvarez", "josé")).toBe(true);
    expect(isMeant("प्रिया शर्मा", "प्रि")).toBe(true);
    expect(isMeant("Søren Weiß", "weiss")).toBe(true);
  });

  it("finds members by any of their names", () => {
    expect(["", "an", "REY", "Ana R"].map((query) => isMeant("Ana Reyes", query))).toEqual([true, true, true, true]);
    expect(isMeant("Ana Reyes", "eyes")).toBe(false);
  });
});
