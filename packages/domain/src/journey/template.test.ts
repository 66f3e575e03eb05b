import { describe, expect, it } from "vitest";
import { Locales } from "../kernel/locale";
import { judgeSpot } from "../spot/judgement";
import { SpotContent } from "../spot/spot";
import { StageKinds } from "./stage";
import { Trades, templateFor } from "./template";

describe.each(Trades.flatMap((trade) => Locales.map((locale) => [trade, locale] as const)))(
  "the template for a %s in %s",
  (trade, locale) => {
    const { stages } = templateFor(trade, locale);

    it("has the five stages in order, two of them dark", () => {
      expect(stages.map(({ kind }) => kind)).toEqual([...StageKinds]);
      expect(stages.filter(({ spots }) => spots.length === 0)).toHaveLength(2);
    });

    it("has spots that are judged to be spots and fit their limits", () => {
      for (const spot of stages.flatMap(({ spots }) => spots)) {
        expect(SpotContent.parse(spot)).toEqual(spot);
        expect(judgeSpot(spot)).toEqual({ isSpot: true, missing: [] });
      }
    });

    it("has touchpoints to judge by at every stage, and a truth among them all", () => {
      for (const { touchpoints } of stages) expect(touchpoints.length).toBeGreaterThanOrEqual(2);
      expect(
        stages.flatMap(({ touchpoints }) => touchpoints).filter(({ isTruth }) => isTruth).length,
      ).toBeGreaterThanOrEqual(3);
    });
  },
);
