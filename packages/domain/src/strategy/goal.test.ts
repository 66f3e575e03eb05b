import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SpotStatuses } from "../spot/spot";
import { assembleStrategy } from "./goal";

const stages = [{ id: "look" }, { id: "buy" }, { id: "wait" }];
const spots = [
  { id: "bell", stageId: "look", status: "live" as const },
  { id: "massage", stageId: "wait", status: "pilot" as const },
  { id: "letter", stageId: "wait", status: "idea" as const },
];
const stageAim = (id: string, stageId: string) => ({ id, stageId, spotId: null });
const spotAim = (id: string, spotId: string) => ({ id, stageId: null, spotId });

describe("the strategy on one page", () => {
  it("lists the live and trial spots of a linked stage, and ideas only when they are linked themselves", () => {
    const { lines } = assembleStrategy([{ id: "g", aims: [stageAim("a", "wait")] }], stages, spots);
    expect(lines[0]?.lanes).toEqual([{ stage: stages[2], aimId: "a", spots: [{ spot: spots[1], aimId: null }] }]);
    const aims = [stageAim("a", "wait"), spotAim("b", "letter")];
    expect(assembleStrategy([{ id: "g", aims }], stages, spots).lines[0]?.lanes[0]?.spots).toEqual([
      { spot: spots[1], aimId: null },
      { spot: spots[2], aimId: "b" },
    ]);
  });

  it("includes a linked stage without spots, and names the goals without spots and the spots without a goal", () => {
    const goals = [
      { id: "dark", aims: [stageAim("a", "buy")] },
      { id: "empty", aims: [] },
    ];
    const { lines, withoutGoal } = assembleStrategy(goals, stages, spots);
    expect(lines[0]?.lanes).toEqual([{ stage: stages[1], aimId: "a", spots: [] }]);
    expect(lines[1]?.lanes).toEqual([]);
    expect(withoutGoal.map(({ id }) => id)).toEqual(["bell", "massage"]);
  });

  const someSpots = fc
    .array(
      fc.record({ stageId: fc.constantFrom("look", "buy", "wait", "gone"), status: fc.constantFrom(...SpotStatuses) }),
    )
    .map((all) => all.map((spot, index) => ({ id: `s${index}`, ...spot })));
  const someAims = fc
    .array(
      fc.oneof(
        fc.constantFrom("look", "buy", "wait", "gone").map((stageId) => ({ stageId, spotId: null })),
        fc.nat(6).map((n) => ({ stageId: null, spotId: `s${n}` })),
      ),
    )
    .map((all) => all.map((aim, index) => ({ id: `a${index}`, ...aim })));

  it("shows every link that still exists, each live spot with a goal or among those without one, in the journey's order", () => {
    fc.assert(
      fc.property(fc.array(someAims), someSpots, (aimsOf, made) => {
        const goals = aimsOf.map((aims, index) => ({ id: `g${index}`, aims }));
        const { lines, withoutGoal } = assembleStrategy(goals, stages, made);
        for (const { goal, lanes } of lines) {
          const order = lanes.map(({ stage }) => stages.indexOf(stage));
          expect(order).toEqual(order.toSorted((a, b) => a - b));
          for (const aim of goal.aims) {
            if (stages.some(({ id }) => id === aim.stageId))
              expect(lanes.some(({ stage }) => stage.id === aim.stageId)).toBe(true);
            const meant = made.find(({ id }) => id === aim.spotId);
            if (meant && meant.stageId !== "gone")
              expect(lanes.some((lane) => lane.spots.some(({ spot }) => spot.id === meant.id))).toBe(true);
          }
        }
        const shown = new Set(
          lines.flatMap(({ lanes }) => lanes.flatMap((lane) => lane.spots.map(({ spot }) => spot.id))),
        );
        for (const { id, status, stageId } of made)
          if ((status === "live" || status === "pilot") && stageId !== "gone")
            expect(shown.has(id)).toBe(!withoutGoal.some((spot) => spot.id === id));
      }),
    );
  });
});
