import { expect, it } from "vitest";
import { felt } from "./felt";

it("felt pressure and felt interest are the share of 4 and 5, with Wilson's interval", () => {
  const share = felt([30, 4, 3, 2, 1]);
  expect(share).toMatchObject({ value: 0.075, n: 40 });
  expect(share?.low).toBeCloseTo(0.0258, 4);
  expect(share?.high).toBeCloseTo(0.1986, 4);
  expect(felt([0, 0, 0, 0, 0])).toBeNull();
  expect(felt([0, 0, 0, 2, 3])).toMatchObject({ value: 1, high: 1, n: 5 });
});
