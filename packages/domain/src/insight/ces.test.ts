import { describe, expect, it } from "vitest";
import { ces } from "./ces";

describe("customer effort", () => {
  it("is first the share who found it easy, second the mean answer", () => {
    const found = ces([1, 0, 1, 1, 7, 10, 10]);
    expect(found?.easy.value).toBe(0.9);
    expect(found?.easy.low).toBeCloseTo(0.7438, 4);
    expect(found?.easy.high).toBeCloseTo(0.9654, 4);
    // (1 + 3 + 4 + 35 + 60 + 70) / 30 = 5.7667, Σx² = 1051, s² = (1051 − 173²/30) / 29 = 1.8402
    expect(found?.mean.value).toBeCloseTo(5.7667, 4);
    expect(found?.mean.low).toBeCloseTo(5.2601, 3);
    expect(found?.mean.n).toBe(30);
  });

  it("counts a 5 as easy and a 4 as not", () => {
    expect(ces([0, 0, 0, 0, 10, 0, 0])?.easy.value).toBe(1);
    expect(ces([0, 0, 0, 10, 0, 0, 0])?.easy.value).toBe(0);
  });

  it("is null when nobody answered", () => {
    expect(ces([0, 0, 0, 0, 0, 0, 0])).toBeNull();
  });
});
