import { describe, expect, it } from "vitest";
import { type ReferralRow, referralFigures } from "./referral";

const asked = {
  ...{ group: { locationIds: null, channelIds: null }, minimumN: 5 },
  days: { from: "2026-11-01", until: "2026-12-01" },
};
const row = (counts: Partial<ReferralRow>): ReferralRow => ({
  ...{ locationId: "a", channelId: "b", day: "2026-11-02", offered: 0, shared: 0, opened: 0, came: 0, ...counts },
});

describe("the steps of links for friends", () => {
  it("are shares of those that reached the step before, each with its n", () => {
    const figures = referralFigures([row({ offered: 40, shared: 20, opened: 10, came: 4 })], asked);
    expect(figures).toMatchObject([
      { step: "shared", estimate: { kind: "shown", value: 0.5, n: 40 } },
      { step: "opened", estimate: { kind: "shown", value: 0.5, n: 20 } },
      { step: "came", estimate: { kind: "shown", value: 0.4, n: 10 } },
    ]);
  });

  it("are hidden with too few, and not inferred from the step before", () => {
    const figures = referralFigures([row({ offered: 40, shared: 4, opened: 1 })], asked);
    expect(figures.map(({ estimate }) => [estimate.kind, estimate.n])).toEqual([
      ["shown", 40],
      ["hidden", 4],
      ["hidden", 1],
    ]);
  });
});
