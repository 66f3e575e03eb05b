import { describe, expect, it } from "vitest";
import { byPresence, presenceAt } from "./presence";

const at = "2026-11-23T12:00";
const shift = { from: "2026-11-23T09:00", to: at };
const later = { from: at, to: "2026-11-24T02:00" };
const member = (name: string, more = {}) => ({ name, isOff: false, shifts: [], openThatDay: 0, ...more });

describe("who is there at a time", () => {
  it.each([
    ["off, whatever the roster says", { isOff: true, shifts: [later] }, true, "off"],
    ["on a shift that begins then", { isOff: false, shifts: [shift, later] }, true, "onShift"],
    ["not on shift when the shift ends then", { isOff: false, shifts: [shift] }, true, "offShift"],
    ["unknown where nobody has a shift that day", { isOff: false, shifts: [] }, false, "unknown"],
  ] as const)("is %s", (_, day, hasRoster, presence) => {
    expect(presenceAt(day, at, hasRoster)).toBe(presence);
  });

  it("comes first in the list, with the fewest open moments first", () => {
    const members = [
      ...[member("Ada", { isOff: true }), member("Bo", { shifts: [later], openThatDay: 2 })],
      ...[member("Cy"), member("Di", { shifts: [later] })],
    ];
    expect(byPresence(members, at, true).map(({ name }) => name)).toEqual(["Di", "Bo", "Cy", "Ada"]);
  });
});
