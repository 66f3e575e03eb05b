import { describe, expect, it } from "vitest";
import { changeWords } from "./change-words";

const change = (value: number, verdict: "likely-real" | "could-be-chance") => ({
  value,
  low: value - 0.08,
  high: value + 0.08,
  verdict,
});

describe("a change in words", () => {
  it("has a direction and a size only when it is likely real", () => {
    expect(changeWords(change(0.124, "likely-real"))).toEqual({ key: "more", points: 12, low: 4, high: 20 });
    expect(changeWords(change(-0.2, "likely-real"))).toMatchObject({ key: "less", points: 20 });
    expect(changeWords(change(-0.2, "could-be-chance"))).toMatchObject({ key: "unclear" });
  });

  it("is not named where there are too few answers", () => {
    expect(changeWords(null)).toMatchObject({ key: "early" });
  });
});
