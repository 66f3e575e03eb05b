import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outcomeOf } from "./promise-life";
import { type LaterShift, nextOnRoster } from "./shift-end";

const now = new Date("2026-11-23T16:00:00Z");
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const shift = (memberId: string, from: number, to: number, dutyId: string | null = null): LaterShift => ({
  ...{ memberId, dutyId, startsAt: at(from), endsAt: at(to) },
});
const left = { memberId: "maria", dutyId: "chair", dueAt: at(60) };

describe("who keeps a promise after the shift of its member", () => {
  it("is whoever works now, with the same duty before others", () => {
    const shifts = [shift("anna", -30, 300, "door"), shift("jonas", -60, 120, "chair"), shift("lena", 5, 300, "chair")];
    expect(nextOnRoster(left, shifts, now)).toBe("jonas");
    expect(nextOnRoster({ ...left, dutyId: "door" }, shifts, now)).toBe("anna");
  });

  it("is the next who begins before it is due, and nobody where they begin after it", () => {
    expect(nextOnRoster(left, [shift("lena", 30, 300), shift("anna", 60, 300)], now)).toBe("lena");
    expect(nextOnRoster(left, [shift("lena", 61, 300)], now)).toBeNull();
    expect(nextOnRoster({ ...left, dueAt: at(-60) }, [shift("lena", 1, 300)], now)).toBeNull();
  });

  it("is never its member, never somebody whose shift is over, and the same for any order of the shifts", () => {
    const one = fc.record({
      memberId: fc.constantFrom("maria", "jonas", "anna", "lena"),
      dutyId: fc.constantFrom("chair", "door", null),
      startsAt: fc.integer({ min: -600, max: 600 }).map(at),
      endsAt: fc.integer({ min: -60, max: 900 }).map(at),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), fc.integer({ min: -300, max: 900 }), (shifts, due) => {
        const promise = { ...left, dueAt: at(due) };
        const next = nextOnRoster(promise, shifts, now);
        expect(nextOnRoster(promise, shifts.toReversed(), now)).toBe(next);
        const able = shifts.filter(
          ({ memberId, startsAt, endsAt }) =>
            memberId !== "maria" && endsAt > now && (startsAt <= now || startsAt <= promise.dueAt),
        );
        if (next === null) expect(able).toEqual([]);
        else expect(able.map(({ memberId }) => memberId)).toContain(next);
      }),
    );
  });
});

describe("what counts of a promise", () => {
  it("is what its customer says, also against the report, and nothing of a withdrawn one", () => {
    expect(outcomeOf({ status: "kept", said: null })).toBe("kept");
    expect(outcomeOf({ status: "kept", said: "broken" })).toBe("broken");
    expect(outcomeOf({ status: "open", said: "late" })).toBe("late");
    expect(outcomeOf({ status: "withdrawn", said: "kept" })).toBe("withdrawn");
  });
});
