import { expect, it } from "vitest";
import { crowdOf } from "./crowd";

it("of 10,000 at once as many enter as are allowed, and each that leaves lets one in, once", () => {
  const crowd = crowdOf(40, 40);
  const inside = Array.from({ length: 10_000 }, () => crowd.enter("a")).filter((leave) => leave !== null);
  expect(inside).toHaveLength(40);
  inside[0]?.();
  inside[0]?.();
  expect(crowd.enter("a")).not.toBeNull();
  expect(crowd.enter("a")).toBeNull();
});

it("one business never takes the places of another", () => {
  const crowd = crowdOf(40, 3);
  const inside = Array.from({ length: 40 }, () => crowd.enter("a")).filter((leave) => leave !== null);
  expect(inside).toHaveLength(3);
  expect(crowd.enter("b")).not.toBeNull();
  inside[0]?.();
  expect(crowd.enter("a")).not.toBeNull();
});
