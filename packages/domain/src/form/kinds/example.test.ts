import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { common, kind, QuestionTexts } from "./kind";

/*
 * The kind of question that CONTRIBUTING walks through, compiled and tested with all others. The
 * last test compares the two.
 */

// party.ts
/** How many came, from 1 to 20, asked in the business's own words. */
const party = kind({
  schema: z.object({ ...common, kind: z.literal("party"), text: QuestionTexts }),
  mostPerForm: 1,
  store: null,
  texts: (question) => [{ path: "text", text: question.text }],
  values: () => Array.from({ length: 20 }, (_, at) => String(at + 1)),
  answer: () => z.int("invalid").min(1, "invalid").max(20, "invalid"),
});

// party.test.ts
describe("the question how many came", () => {
  const text = { en: "How many were you?", de: "Wie viele wart ihr?" };
  const question = party.schema.parse({ kind: "party", id: `q${"1".repeat(32)}`, text });

  it("takes whole numbers from 1 to 20, and lets a rule name each", () => {
    const isTaken = (given: unknown) => party.answer(question).safeParse(given).success;
    expect([1, 20, 0, 21, 1.5, "2"].map(isTaken)).toEqual([true, true, false, false, false, false]);
    expect(party.values(question)).toHaveLength(20);
  });

  it("is asked once, in words of the business that every language needs", () => {
    expect([party.mostPerForm, party.texts(question)]).toEqual([1, [{ path: "text", text }]]);
  });
});
// end

/** The lines of a file of the example, as they stand here. */
function shownHere(file: string): string {
  const here = readFileSync(new URL(import.meta.url), "utf8");
  return (here.split(`\n// ${file}\n`)[1]?.split(/\n\/\/ (?:\w+\.test\.ts|end)\n/)[0] ?? "").trim();
}

/** The lines of a file of the example in CONTRIBUTING, without its imports. */
function shownThere(file: string): string {
  const page = readFileSync(new URL("../../../../../CONTRIBUTING.md", import.meta.url), "utf8");
  const block = page.split(`\`\`\`ts\n// ${file}\n`)[1]?.split("\n```")[0] ?? "";
  const lines = block.split("\n").filter((line) => !line.startsWith("import "));
  return lines
    .join("\n")
    .replace(/^export const /m, "const ")
    .trim();
}

it.each(["party.ts", "party.test.ts"])("CONTRIBUTING shows %s as it is compiled and tested here", (file) => {
  expect(shownHere(file)).not.toBe("");
  expect(shownThere(file)).toBe(shownHere(file));
});
