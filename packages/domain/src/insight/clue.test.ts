import { describe, expect, it } from "vitest";
import { clueFigures } from "./clue";

const count = {
  ...{ visits: 40, clues: 30, squares: 60, usable: 28, inTime: 14 },
  ...{ toldWith: 20, mentionedWith: 12, toldWithout: 30, mentionedWithout: 6 },
};

describe("the figures of clues", () => {
  it("have n and an interval", () => {
    const { per100Visits, inTime, mentionedWith, mentionedWithout } = clueFigures(count, 5);
    expect(per100Visits).toMatchObject({ kind: "shown", value: 75, n: 40 });
    expect(inTime).toMatchObject({ kind: "shown", value: 0.5, n: 28 });
    expect(mentionedWith).toMatchObject({ kind: "shown", value: 0.6, n: 20 });
    expect(mentionedWithout).toMatchObject({ kind: "shown", value: 0.2, n: 30 });
    for (const each of [per100Visits, inTime, mentionedWith, mentionedWithout])
      if (each.kind === "shown") expect(each.low <= each.value && each.value <= each.high).toBe(true);
  });

  it("hide small groups, and both shares of answers where one could be subtracted", () => {
    const { mentionedWith, mentionedWithout } = clueFigures({ ...count, toldWith: 2, mentionedWith: 2 }, 5);
    expect([mentionedWith.kind, mentionedWithout.kind]).toEqual(["hidden", "hidden"]);
    const none = { visits: 0, clues: 0, squares: 0, usable: 0, inTime: 0, toldWith: 0, mentionedWith: 0 };
    const empty = clueFigures({ ...none, toldWithout: 0, mentionedWithout: 0 }, 5);
    expect(Object.values(empty).map(({ kind, n }) => [kind, n])).toEqual(
      Array.from({ length: 4 }, () => ["hidden", 0]),
    );
  });
});
