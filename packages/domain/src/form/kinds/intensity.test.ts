import { describe, expect, it } from "vitest";
import { intensity } from "./intensity";

const stageId = "0190b6d4-3c1e-7cc2-8a53-5d3f0d6a9f10";
const stage = { stageId, weight: 3, text: { en: "First look", de: "Erster Eindruck" } };
const questionWith = (...stages: unknown[]) =>
  intensity.schema.parse({ kind: "intensity", id: `q${"1".repeat(32)}`, stages });

describe("the question how a stage was", () => {
  it("takes a step of the planned feeling for a stage that the version asks about", () => {
    const isTaken = (given: unknown) => intensity.answer(questionWith(stage)).safeParse(given).success;
    const steps = [-3, -2, 0, 2, 3, 0.5].map((step) => isTaken({ stage: stageId, step }));
    expect(steps).toEqual([false, true, true, true, false, false]);
    const other = "0190b6d4-3c1e-7cc2-8a53-000000000000";
    expect([isTaken({ stage: other, step: 1 }), isTaken({ step: 1 }), isTaken(1)]).toEqual([false, false, false]);
  });

  it("is never published without a stage, or with one twice, and needs each name in every language", () => {
    const problems = (...stages: unknown[]) => intensity.problems?.(questionWith(...stages));
    expect([problems(), problems(stage), problems(stage, stage)]).toEqual([
      { stages: "required" },
      {},
      { stages: "invalid" },
    ]);
    expect(intensity.texts(questionWith(stage))).toEqual([{ path: "stages.0.text", text: stage.text }]);
    expect([intensity.mostPerForm, intensity.values(questionWith(stage))]).toEqual([1, []]);
  });
});
