import { estimateOf } from "@spots/domain/insight/estimate";
import { shareOf } from "@spots/domain/insight/share";
import { describe, expect, it } from "vitest";
import { rankedFollowUps } from "./rank-follow-ups";

const share = (hits: number, n: number) => ({ unaided: { estimate: estimateOf(shareOf({ hits, n }), 5) } });
const spot = (name: string, all: [number, number], received: [number, number] = [0, 0]) => ({
  name,
  parts: [{ part: 1, all: share(...all), received: share(...received) }],
});
const order = (...spots: ReturnType<typeof spot>[]) => rankedFollowUps(spots, 1).map(({ name }) => name);

describe("the spots that customers were asked about again", () => {
  it("begin with the one remembered most reliably, not with the highest share of a few answers", () => {
    expect(order(spot("few", [4, 5]), spot("many", [60, 100]), spot("hardly", [5, 100]))).toEqual([
      "many",
      "few",
      "hardly",
    ]);
  });

  it("are judged by those who got it, where that is known", () => {
    expect(order(spot("all", [50, 100]), spot("received", [30, 100], [28, 30]))).toEqual(["received", "all"]);
  });

  it("end with those without a figure, the most answered first", () => {
    expect(order(spot("b", [0, 2]), spot("a", [0, 2]), spot("c", [3, 4]), spot("zero", [0, 40]))).toEqual([
      "zero",
      "c",
      "a",
      "b",
    ]);
    expect(rankedFollowUps([spot("only the first time", [4, 9])], 2)).toHaveLength(1);
  });
});
