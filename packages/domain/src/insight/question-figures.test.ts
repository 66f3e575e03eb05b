import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byQuestion, chosenFigures, countedSteps, measuredFigures } from "./question-figures";

const days = { from: "2026-11-01", until: "2026-11-29" };
const asked = { days, group: { locationIds: null, channelIds: null }, minimumN: 5 };
const at = (question: string, value: string, answers: number, day = "2026-11-10") => ({
  ...{ question, value, answers, day, locationId: "here", channelId: "door" },
});
const scaleRows = (question: string, counts: readonly number[]) => [
  at(
    question,
    "",
    counts.reduce((sum, count) => sum + count, 0),
  ),
  ...counts.map((count, index) => at(question, String(index + 1), count)),
];
const read = (question: "csat" | "ces" | "pressured" | "genuine", counts: readonly number[]) =>
  measuredFigures(byQuestion(scaleRows(question, counts)).get(question), question, asked);

describe("the figures of a question with a scale", () => {
  it("are the top two of five for satisfaction, pressure and interest, and 5 to 7 of seven with the mean for effort", () => {
    for (const kind of ["csat", "pressured", "genuine"] as const)
      expect(read(kind, [1, 2, 7, 20, 10])).toMatchObject({
        share: { estimate: { kind: "shown", value: 0.75, n: 40 }, leftOut: 0 },
        mean: null,
      });
    expect(read("ces", [0, 0, 1, 3, 6, 6, 4])).toMatchObject({
      share: { estimate: { value: 0.8, n: 20, stage: "early" } },
      mean: { estimate: { value: 5.45, n: 20 } },
    });
    expect(countedSteps("csat")).toEqual(["4", "5"]);
    expect(countedSteps("ces")).toEqual(["5", "6", "7"]);
  });

  it("are withheld under five answers, and null where nobody was asked", () => {
    expect(read("csat", [0, 0, 0, 2, 2])).toMatchObject({ share: { estimate: { kind: "hidden", n: 4, needed: 5 } } });
    expect(measuredFigures(undefined, "csat", asked)).toBeNull();
  });
});

describe("the figures of a question with options", () => {
  it("are shares of all who answered it, whether one or several options can be chosen", () => {
    const rows = byQuestion([at("q", "", 40), at("q", "a", 30), at("q", "b", 25)]).get("q") ?? [];
    const figures = chosenFigures(rows, [{ id: "a" }, { id: "b" }, { id: "never" }], asked);
    expect(figures.map(({ id, estimate }) => [id, estimate.kind === "shown" && estimate.value, estimate.n])).toEqual([
      ["a", 0.75, 40],
      ["b", 0.625, 40],
      ["never", 0, 40],
    ]);
  });

  it("count each answer once, however its rows are told apart by day", () => {
    const anyDay = fc.constantFrom("2026-11-03", "2026-11-10", "2026-11-17");
    fc.assert(
      fc.property(
        fc.array(fc.record({ day: anyDay, option: fc.constantFrom("a", "b") }), { minLength: 5 }),
        (given) => {
          const counted = given.flatMap(({ day, option }) => [at("q", "", 1, day), at("q", option, 1, day)]);
          const rows = byQuestion(counted).get("q") ?? [];
          expect(rows.reduce((sum, { n }) => sum + n, 0)).toBe(given.length);
          for (const option of ["a", "b"])
            expect(rows.reduce((sum, { values }) => sum + (values.get(option) ?? 0), 0)).toBe(
              given.filter((each) => each.option === option).length,
            );
        },
      ),
    );
  });
});
