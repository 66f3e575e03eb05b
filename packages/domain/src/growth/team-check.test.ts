import fc from "fast-check";
import { expect, it } from "vitest";
import { renewedCheck, type TeamAnswer } from "./team-check";

it("a figure is renewed when as many answers have changed as it needs, and counts all of them", () => {
  const answers = (changed: number, same: number): TeamAnswer[] => [
    ...Array.from({ length: changed }, () => ({ level: 3, counted: null })),
    ...Array.from({ length: same }, () => ({ level: 4, counted: 4 })),
  ];
  expect(renewedCheck(answers(4, 20), 5)).toBeNull();
  expect(renewedCheck(answers(5, 2), 5)).toEqual([0, 0, 5, 2]);
});

it("two figures never differ by fewer answers than the minimum, whoever answers in which order", () => {
  const taps = fc.array(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 4 })), { maxLength: 60 });
  fc.assert(
    fc.property(taps, fc.integer({ min: 3, max: 10 }), (all, minimum) => {
      const people = new Map<number, TeamAnswer>();
      for (const [who, level] of all) {
        const before = [...people.values()];
        people.set(who, { level, counted: people.get(who)?.counted ?? null });
        const shown = renewedCheck([...people.values()], minimum);
        if (shown === null) continue;
        expect(shown.reduce((sum, each) => sum + each, 0)).toBeGreaterThanOrEqual(minimum);
        expect([...people.values()].filter((each) => each.level !== each.counted).length).toBe(minimum);
        expect(before.filter((each) => each.level !== each.counted).length).toBe(minimum - 1);
        for (const [id, answer] of people) people.set(id, { ...answer, counted: answer.level });
      }
    }),
  );
});
