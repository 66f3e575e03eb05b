import { expect, it } from "vitest";
import { WrittenPlan } from "./plan-form";
import type { PlanWords } from "./plan-words";

const id = "018f2d8e-8c1a-7d5e-9a3b-2f1c4d5e6f70";
const words: PlanWords = {
  ...{ id, spotId: id, locationId: id, who: "anyone", every: "week", interval: "1", weekdays: ["6", "2"] },
  ...{ day: "1", nth: "1", weekday: "1", when: "times", times: "9, 18.30", minutes: "30", places: "chair 1; chair 2" },
  ...{ count: "2", from: "2026-12-01", until: "", without: "2026-12-25" },
};

it("reads lists, short times and who it is for", () => {
  expect(WrittenPlan.parse({ ...words, who: `duty ${id}` })).toMatchObject({
    memberId: null,
    dutyId: id,
    rule: {
      repeat: { every: "week", interval: 1, weekdays: [2, 6] },
      at: { kind: "times", times: ["09:00", "18:30"] },
      places: ["chair 1", "chair 2"],
      count: 2,
      until: null,
    },
  });
});

it.each([
  [{ times: "noon" }, "times"],
  [{ times: "" }, "times"],
  [{ weekdays: [] }, "weekdays"],
  [{ interval: "" }, "interval"],
  [{ count: "many" }, "count"],
  [{ until: "2026-11-01" }, "until"],
  [{ spotId: "" }, "spotId"],
  [{ who: "member " }, "who"],
  [{ without: "Christmas" }, "without"],
  [{ when: "shifts", minutes: "-5" }, "minutes"],
  [{ every: "monthDay", day: "32" }, "day"],
])("%o is a fault at the field %s", (more, field) => {
  const read = WrittenPlan.safeParse({ ...words, ...more });
  expect(read.error?.issues.map(({ path }) => path[0])).toContain(field);
});
