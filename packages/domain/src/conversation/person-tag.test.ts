import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMeant, partsOf, readTags, storeTags, tagBeingTyped, taggedIn } from "./person-tag";

const ana = { id: "01890000-0000-7000-8000-000000000001", name: "Ana" };
const reyes = { id: "01890000-0000-7000-8000-000000000002", name: "Ana Reyes" };
const nameOf = (id: string) => [ana, reyes].find((each) => each.id === id)?.name ?? "?";

describe("a person tag", () => {
  it("is kept by id and read by name", () => {
    const kept = storeTags("Could @Ana Reyes ask @Ana? Not mail@Ana, not @Anastasia.", [ana, reyes]);
    expect(kept).toBe(`Could @[${reyes.id}] ask @[${ana.id}]? Not mail@Ana, not @Anastasia.`);
    expect(taggedIn(kept)).toEqual([reyes.id, ana.id]);
  });

  it("is what was chosen from the list, not what looks like a name", () => {
    expect(taggedIn(storeTags("@Ana", []))).toEqual([]);
  });

  it("counts once, however often it is written", () => {
    expect(taggedIn(storeTags("@Ana @Ana\n@Ana", [ana]))).toEqual([ana.id]);
  });

  it("reads back exactly what was typed", () => {
    const word = fc.constantFrom("@", "Ana", "@Ana", "@Ana Reyes", "[", "]", " ", "ß", "😀", `@[${ana.id}`, "\n");
    const typed = fc.array(fc.oneof(word, fc.string()), { maxLength: 20 }).map((words) => words.join(""));
    fc.assert(
      fc.property(typed, (text) => {
        expect(readTags(storeTags(text, [ana, reyes]), nameOf)).toBe(text.replaceAll(`@[${ana.id}]`, "@Ana"));
      }),
    );
  });

  it("leaves the words around it whole", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parts = partsOf(text);
        expect(parts.map((part) => (part.kind === "words" ? part.text : `@[${part.id}]`)).join("")).toBe(text);
      }),
    );
  });
});

describe("the name that is being written", () => {
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

  it("means people whether or not accents are typed, in every normal form and in scripts with marks", () => {
    for (const query of ["jose", "José", "Jose\u0301", "alv", "Álv"]) expect(isMeant("José Álvarez", query)).toBe(true);
    expect(isMeant("Jose\u0301 A\u0301lvarez", "josé")).toBe(true);
    expect(isMeant("प्रिया शर्मा", "प्रि")).toBe(true);
    expect(isMeant("Søren Weiß", "weiss")).toBe(true);
  });

  it("means people by any of their names", () => {
    expect(["", "an", "REY", "Ana R"].map((query) => isMeant("Ana Reyes", query))).toEqual([true, true, true, true]);
    expect(isMeant("Ana Reyes", "eyes")).toBe(false);
  });
});
