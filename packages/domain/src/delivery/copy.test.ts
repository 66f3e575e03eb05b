import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, wallTimeOf } from "../kernel/time-zone";
import { instantAt } from "../kernel/zoned-time";
import { type CopyTarget, copiesOfMoments, copiesOfShifts, type MomentToCopy } from "./copy";

const timeZone = "Europe/Berlin";
const at = (wallTime: string) => instantAt(wallTime, timeZone);
const maria = { memberId: "maria", name: "Maria", hasLeft: false };
const moment = (more: Partial<MomentToCopy> = {}): MomentToCopy => ({
  ...{ spotId: "massage", name: "The massage", whereExactly: "chair 2", dueAt: at("2026-11-23T10:00") },
  ...{ dutyId: null, person: maria, isPlanned: false },
  ...more,
});
const target = (more: Partial<CopyTarget> = {}): CopyTarget => ({
  ...{ days: 7, timeZone, now: at("2026-11-23T09:00"), shifts: [], timeOff: [], closedDays: [] },
  ...{ spotIds: new Set(["massage"]), there: [] },
  ...more,
});
const one = (more: Partial<MomentToCopy>, there: Partial<CopyTarget> = {}) => {
  const { copies, leftOut } = copiesOfMoments([moment(more)], target(there));
  return { copy: copies[0], reason: leftOut[0]?.reason };
};
const shift = (from: string, to: string, memberId = "maria") => ({ memberId, startsAt: at(from), endsAt: at(to) });

describe("a copied moment", () => {
  it("has the same spot, place and local time, also over a clock change", () => {
    const { copy } = one({ dueAt: at("2027-03-22T10:00") }, { now: at("2027-03-01T00:00") });
    expect(copy).toMatchObject({ spotId: "massage", whereExactly: "chair 2", at: "2027-03-29T10:00" });
    expect(copy?.dueAt.toISOString()).toBe("2027-03-29T08:00:00.000Z");
  });

  it("stays with its member who is on shift then, or where the day has no roster", () => {
    const onShift = [shift("2026-11-30T09:00", "2026-11-30T17:00")];
    expect(one({}, { shifts: onShift }).copy).toMatchObject({ memberId: "maria", open: null });
    expect(one({}).copy).toMatchObject({ memberId: "maria", open: null });
  });

  it.each([
    ["off that day", {}, { timeOff: [{ memberId: "maria", firstDay: "2026-11-30", lastDay: "2026-11-30" }] }, "off"],
    ["not on shift then", {}, { shifts: [shift("2026-11-30T12:00", "2026-11-30T17:00")] }, "offShift"],
    ["not on a roster of others", {}, { shifts: [shift("2026-11-30T09:00", "2026-11-30T17:00", "jo")] }, "offShift"],
    ["no longer a member", { person: { ...maria, hasLeft: true } }, {}, "left"],
  ] as const)("becomes an open offer when its member is %s", (_, more, there, open) => {
    expect(one(more, there).copy).toMatchObject({ memberId: null, was: "Maria", open });
  });

  it.each([
    ["its plan makes it", { isPlanned: true }, {}, "planned"],
    ["its time is over", {}, { now: at("2026-11-30T10:00") }, "past"],
    ["the location is closed", {}, { closedDays: ["2026-11-30"] }, "closedDay"],
    ["its spot cannot be offered", { spotId: "retired" }, {}, "notOffered"],
    ["the clocks skip its time", { dueAt: at("2027-03-21T02:30") }, {}, "skippedTime"],
    ["it is there", {}, { there: [{ ...moment(), dueAt: at("2026-11-30T10:00") }] }, "there"],
  ] as const)("is left out when %s", (_, more, there, reason) => {
    expect(one(more, there)).toEqual({ copy: undefined, reason });
  });

  it("is made once for each of several that are alike", () => {
    const there = [{ ...moment(), dueAt: at("2026-11-30T10:00") }];
    const { copies, leftOut } = copiesOfMoments([moment(), moment()], target({ there }));
    expect([copies.length, leftOut.map(({ reason }) => reason)]).toEqual([1, ["there"]]);
  });

  it("is not copied a second time, whatever was there before", () => {
    const some = fc.array(
      fc.record({ minute: fc.integer({ min: 0, max: 7 * 1440 - 1 }), place: fc.constantFrom("", "chair 1") }),
      { maxLength: 20 },
    );
    const momentOf = ({ minute, place }: { minute: number; place: string }, from: string) =>
      moment({ whereExactly: place, dueAt: new Date(at(`${from}T00:00`).getTime() + minute * 60_000) });
    fc.assert(
      fc.property(some, some, (source, before) => {
        const moments = source.map((each) => momentOf(each, "2026-11-23"));
        const there = before.map((each) => momentOf(each, "2026-11-30"));
        const first = copiesOfMoments(moments, target({ there, now: at("2026-01-01T00:00") }));
        expect(first.copies.length + first.leftOut.length).toBe(moments.length);
        const again = target({ there: [...there, ...first.copies], now: at("2026-01-01T00:00") });
        expect(copiesOfMoments(moments, again).copies).toEqual([]);
      }),
    );
  });
});

describe("a copied shift", () => {
  it("has the same local times, and never overlaps a shift of its member", () => {
    const some = fc.array(
      fc.record({ start: fc.integer({ min: 0, max: 160 }), hours: fc.integer({ min: 1, max: 24 }) }),
      {
        maxLength: 10,
      },
    );
    fc.assert(
      fc.property(some, some, (source, before) => {
        const shiftOf = ({ start, hours }: { start: number; hours: number }, day: string) => {
          const startsAt = new Date(at(`${day}T00:00`).getTime() + start * 3_600_000);
          return { ...maria, dutyId: null, startsAt, endsAt: new Date(startsAt.getTime() + hours * 3_600_000) };
        };
        const shifts = source.map((each) => shiftOf(each, "2027-03-22"));
        const there = before.map((each) => shiftOf(each, "2027-03-29"));
        const { copies } = copiesOfShifts(shifts, there, { days: 7, timeZone });
        const all = [...there, ...copies];
        for (const copy of copies) {
          const others = all.filter((each) => each !== copy);
          expect(others.some((each) => each.startsAt < copy.endsAt && each.endsAt > copy.startsAt)).toBe(false);
          const before7 = `${addDays(wallTimeOf(copy.startsAt, timeZone).slice(0, 10), -7)}${wallTimeOf(copy.startsAt, timeZone).slice(10)}`;
          expect(shifts.some(({ startsAt }) => wallTimeOf(startsAt, timeZone) === before7)).toBe(true);
        }
      }),
    );
  });
});
