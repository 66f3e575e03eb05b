import { describe, expect, it } from "vitest";
import { SpotStatuses } from "./spot";
import { AssessSpot } from "./spot-life";
import { isOut, mayStep } from "./spot-status";

const score = {
  spotId: "0199a2b4-0000-7000-8000-000000000001",
  distinctive: null,
  distinctiveEvidence: "",
  unforgettable: null,
  unforgettableEvidence: "",
  defendable: null,
  defendableEvidence: "",
  qualities: [],
  equivalents: [],
};

describe("the status of a spot", () => {
  it("changes between trial and live in both directions, and from retired to idea", () => {
    expect(
      Object.fromEntries(SpotStatuses.map((status) => [status, SpotStatuses.filter((to) => mayStep(status, to))])),
    ).toEqual({
      idea: [],
      ready: [],
      pilot: ["live", "retired"],
      live: ["pilot", "retired"],
      retired: ["idea"],
    });
  });

  it("does not change from draft to live directly; only publishing does that", () => {
    for (const draft of ["idea", "ready", "retired"] as const) expect(mayStep(draft, "live")).toBe(false);
  });

  it("is trial or live exactly when the staff can deliver the spot", () => {
    expect(SpotStatuses.filter(isOut)).toEqual(["pilot", "live"]);
  });
});

describe("assessing a spot", () => {
  it("refuses a score without evidence, and names it", () => {
    const read = AssessSpot.safeParse({ ...score, distinctive: 4, defendable: 2, defendableEvidence: "Our oven" });
    expect(read.error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([
      ["distinctiveEvidence", "evidenceFirst"],
    ]);
  });

  it("accepts no scores at all, and all scores with evidence", () => {
    expect(AssessSpot.safeParse(score).success).toBe(true);
    const evidence = { distinctiveEvidence: "a", unforgettableEvidence: "b", defendableEvidence: "c" };
    expect(
      AssessSpot.safeParse({ ...score, ...evidence, distinctive: 1, unforgettable: 5, defendable: 3 }).success,
    ).toBe(true);
  });
});
