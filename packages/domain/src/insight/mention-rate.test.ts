import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mentionRate } from "./mention-rate";

const someCount = fc
  .tuple(fc.nat(200), fc.nat(200), fc.nat(200))
  .map(([mentioned, waiting, others]) => ({ mentioned, waiting, told: mentioned + waiting + others }));

describe("mention rate of a spot", () => {
  it("is the share of answers that mention it, with Wilson's interval", () => {
    const rate = mentionRate({ told: 40, mentioned: 12, waiting: 0 });
    expect(rate).toMatchObject({ kind: "shown", stage: "normal", value: 0.3, n: 40 });
    expect(rate.kind === "shown" && [rate.low, rate.high].map((limit) => limit.toFixed(4))).toEqual([
      "0.1807",
      "0.4543",
    ]);
    expect(rate).not.toHaveProperty("waiting");
  });

  it("counts uncertain mentions as none, and has the rate if all of them are right", () => {
    expect(mentionRate({ told: 40, mentioned: 12, waiting: 2 })).toMatchObject({
      value: 0.3,
      waiting: { answers: 2, low: 0.3, high: 0.35 },
    });
  });

  it("is early under 30 answers and hidden under the minimum, with the uncertain mentions", () => {
    expect(mentionRate({ told: 29, mentioned: 9, waiting: 0 })).toMatchObject({ kind: "shown", stage: "early" });
    expect(mentionRate({ told: 4, mentioned: 1, waiting: 2 })).toEqual({ kind: "hidden", n: 4, needed: 5 });
    expect(mentionRate({ told: 9, mentioned: 1, waiting: 2 }, 10)).toEqual({ kind: "hidden", n: 9, needed: 10 });
  });

  it("stays within 0 and 1 with its interval and its range, and a range is wider the more waits", () => {
    fc.assert(
      fc.property(someCount, (count) => {
        const rate = mentionRate(count);
        if (rate.kind === "hidden") return;
        const { low, high } = rate.waiting ?? { low: rate.value, high: rate.value };
        for (const limit of [rate.low, rate.value, rate.high, low, high]) {
          expect(limit).toBeGreaterThanOrEqual(0);
          expect(limit).toBeLessThanOrEqual(1);
        }
        expect(low).toBe(rate.value);
        const more = mentionRate({ ...count, told: count.told + 1, waiting: count.waiting + 1 });
        const fewer = mentionRate({ ...count, told: count.told + 1 });
        if (more.kind === "hidden" || fewer.kind === "hidden") return;
        expect(more.waiting?.high ?? 0).toBeGreaterThan(fewer.waiting?.high ?? fewer.value);
        expect(more.value).toBe(fewer.value);
      }),
    );
  });
});
