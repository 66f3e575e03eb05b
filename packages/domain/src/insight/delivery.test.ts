import { describe, expect, it } from "vitest";
import { delivery } from "./delivery";

describe("how reliably a spot happens", () => {
  it("is moments delivered over moments due", () => {
    expect(delivery({ due: 8, delivered: 6 })?.value).toBe(0.75);
    expect(delivery({ due: 8, delivered: 0 })?.value).toBe(0);
  });

  it("has no rate when no moment was due", () => {
    expect(delivery({ due: 0, delivered: 0 })).toBeNull();
  });

  it("comes with Wilson's interval over the moments due", () => {
    const found = delivery({ due: 30, delivered: 27 });
    expect(found?.value).toBe(0.9);
    expect(found?.low).toBeCloseTo(0.7438, 4);
    expect(found?.high).toBeCloseTo(0.9654, 4);
    expect(found?.n).toBe(30);
  });

  it("refuses more delivered than due, which improvised moments would be", () => {
    expect(() => delivery({ due: 3, delivered: 4 })).toThrow(RangeError);
  });
});
