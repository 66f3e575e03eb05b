import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { saysTheSame } from "../kernel/same";
import { emptySpot } from "../spot/empty-spot";
import type { JourneySnapshot } from "./design";
import { differencesOf } from "./difference";
import { StageKinds } from "./stage-kind";

const id = (number: number) => `0199a2b4-0000-7000-8000-${String(number).padStart(12, "0")}`;
const spot = (number: number, name = `Spot ${number}`) => ({
  id: id(number),
  ...emptySpot,
  name,
  status: "ready" as const,
  touchpoint: null,
  reviewOn: null,
  assessment: null,
  needs: [],
  relay: [],
});
const touchpoint = (number: number) => ({
  id: id(number),
  name: `Touchpoint ${number}`,
  element: "service" as const,
  medium: "",
  weight: 3,
  isTruth: false,
  emotion: "",
});
const stage = (number: number, spots: readonly ReturnType<typeof spot>[] = [], name = `Stage ${number}`) => ({
  id: id(number),
  kind: StageKinds[number % 5] ?? "purchase",
  name,
  goal: "",
  feeling: 0,
  backstage: "",
  evidence: "",
  opens: null,
  touchpoints: [touchpoint(number + 500)],
  spots: [...spots],
});
const journey = (...stages: ReturnType<typeof stage>[]): JourneySnapshot => ({
  name: "The road",
  product: "",
  personas: [],
  stages,
});
const said = (earlier: JourneySnapshot, later: JourneySnapshot) =>
  differencesOf(earlier, later).map(({ what, kind, name }) => `${what} ${kind}: ${name}`);

describe("differences", () => {
  it("are empty between a version and itself", () => {
    expect(differencesOf(journey(stage(1, [spot(11)])), journey(stage(1, [spot(11)])))).toEqual([]);
  });

  it("list everything as added when there is no earlier version", () => {
    expect(said(journey(), journey(stage(1, [spot(11)])))).toEqual([
      "stage added: Stage 1",
      "spot added: Spot 11",
      "touchpoint added: Touchpoint 501",
    ]);
  });

  it("have the renamed field, and a removed spot under its former name", () => {
    const [before, after] = [
      journey(stage(1, [spot(11), spot(12)])),
      journey(stage(1, [spot(11, "Renamed")], "First")),
    ];
    expect(said(before, after)).toEqual(["stage changed: First", "spot changed: Renamed", "spot gone: Spot 12"]);
    expect(differencesOf(before, after)[1]?.fields).toMatchObject([
      { field: "name", before: "Spot 11", after: "Renamed" },
    ]);
    expect(said(before, { ...before, name: "Another road" })).toEqual(["journey changed: Another road"]);
  });

  it("report a spot moved to another stage as one move", () => {
    const before = journey(stage(1, [spot(11), spot(12)]), stage(2, [spot(21)]));
    expect(said(before, journey(stage(1, [spot(12)]), stage(2, [spot(11), spot(21)])))).toEqual([
      "spot moved: Spot 11",
    ]);
  });

  it("report a moved stage as one move, without its spots", () => {
    const [one, two, three] = [stage(1, [spot(11)]), stage(2, [spot(21)]), stage(3, [spot(31)])];
    expect(said(journey(one, two, three), journey(three, one, two))).toEqual(["stage moved: Stage 3"]);
  });

  it("never report more moves than were made", () => {
    const stages = Array.from({ length: 7 }, (_, index) => stage(index + 1));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 4 }), (moves) => {
        let now = stages;
        const moved = new Set<string>();
        for (const [from, to] of moves) {
          const taken = now[from];
          if (taken) moved.add(taken.id);
          if (taken) now = now.toSpliced(from, 1).toSpliced(to, 0, taken);
        }
        const found = differencesOf(journey(...stages), journey(...now));
        expect(found.every(({ kind }) => kind === "moved")).toBe(true);
        expect(found.length).toBeLessThanOrEqual(moved.size);
        if (!saysTheSame(stages, now)) expect(found.length).toBeGreaterThan(0);
      }),
    );
  });
});
