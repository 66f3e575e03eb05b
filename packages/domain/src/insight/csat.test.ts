import { describe, expect, it } from "vitest";
import { csat } from "./csat";

describe("customer satisfaction", () => {
  it("is the share of the top two of five, with Wilson's interval", () => {
    const found = csat([1, 1, 3, 20, 25]);
    expect(found?.value).toBe(0.9);
    expect(found?.low).toBeCloseTo(0.7864, 4);
    expect(found?.high).toBeCloseTo(0.9565, 4);
    expect(found?.n).toBe(50);
  });

  it("is null when nobody answered", () => {
    expect(csat([0, 0, 0, 0, 0])).toBeNull();
  });
});
