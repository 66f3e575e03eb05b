import { expect, it } from "vitest";
import { relaysInTime } from "./relay";

it("counts every relay that is over, in time or not, with its interval", () => {
  const found = relaysInTime({ inTime: 8, late: 1, cut: 0, stopped: 1, overdue: 0 });
  expect(found).toMatchObject({ value: 0.8, n: 10, low: expect.closeTo(0.4902, 4), high: expect.closeTo(0.9433, 4) });
  expect(relaysInTime({ inTime: 0, late: 0, cut: 0, stopped: 0, overdue: 3 })).toMatchObject({ value: 0, n: 3 });
  expect(relaysInTime({ inTime: 0, late: 0, cut: 0, stopped: 0, overdue: 0 })).toBeNull();
});
