import { describe, expect, it } from "vitest";
import { en } from "./en";
import { pseudo, pseudoCatalog } from "./pseudo";

describe("the pseudo-language", () => {
  it("is longer and accented, and leaves placeholders and tags alone", () => {
    expect(pseudo("Hello {name}, <b>now</b>")).toBe("[Ĥéļļó {name}, <b>ñóŵ</b>········]".replace("Ĥ", "H"));
  });

  it("accents the words of a text that the build has parsed, also inside tags", () => {
    const parsed = ["Hi ", ["name"], ", ", ["b", "now"], ["count", 2, { one: "day", other: "days" }]];
    expect(pseudoCatalog({ parsed }).parsed).toEqual([
      "[",
      "Hí ",
      ["name"],
      ", ",
      ["b", "ñóŵ"],
      ["count", 2, { one: "day", other: "days" }],
      "··]",
    ]);
  });

  it("has every text of the catalogue, each marked as translated", () => {
    const texts = (tree: object): string[] =>
      Object.values(tree).flatMap((part) => (typeof part === "string" ? [part] : texts(part)));
    const spoken = texts(pseudoCatalog(en));
    expect(spoken).toHaveLength(texts(en).length);
    expect(spoken.every((text) => text.startsWith("[") && text.endsWith("]"))).toBe(true);
  });
});
