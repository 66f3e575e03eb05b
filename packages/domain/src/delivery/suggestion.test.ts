import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Competencies } from "../growth/topics";
import { type Candidate, competencyOf, suggestMembers } from "./suggestion";

const now = new Date("2026-11-23T09:00:00Z");
const dueAt = new Date("2026-11-23T14:00:00Z");
const before = (days: number) => new Date(dueAt.getTime() - days * 86_400_000);

const candidate = fc.record({
  isStaff: fc.boolean(),
  shiftUntil: fc.option(fc.constant(new Date("2026-11-23T18:00:00Z")), { nil: null }),
  seenAt: fc.option(fc.integer({ min: 0, max: 60 }).map(before), { nil: null }),
  openThatDay: fc.integer({ min: 0, max: 6 }),
  lastHadAt: fc.option(fc.integer({ min: 0, max: 60 }).map(before), { nil: null }),
  competency: fc.constantFrom(
    "checked" as const,
    "briefed" as const,
    "delivered" as const,
    "older" as const,
    "new" as const,
  ),
  fits: fc.array(
    fc.record({
      topic: fc.constantFrom(...Competencies),
      kind: fc.constantFrom("able" as const, "growing" as const, "lacking" as const),
      times: fc.nat(9),
    }),
    { maxLength: 2 },
  ),
});
const candidates = fc
  .uniqueArray(fc.tuple(fc.uuid(), candidate), { selector: ([id]) => id, minLength: 1, maxLength: 12 })
  .map((all) => all.map(([memberId, facts]): Candidate => ({ memberId, ...facts })));
const need = fc
  .record({ key: fc.uuid(), hasRoster: fc.boolean(), needs: fc.constant(2) })
  .map((facts) => ({ ...facts, now, dueAt }));

const ana: Candidate = {
  ...{ memberId: "a", isStaff: true, shiftUntil: null, seenAt: now, openThatDay: 0, lastHadAt: null },
  competency: "briefed",
  fits: [],
};
const first = (all: Candidate[], hasRoster = false) =>
  suggestMembers({ key: "k", now, dueAt, hasRoster, needs: 1 }, all)[0]?.memberId;

describe("the order in which members are suggested", () => {
  it("does not depend on the order in which they are listed", () => {
    fc.assert(
      fc.property(need, candidates, fc.infiniteStream(fc.nat()), (one, all, random) => {
        const mixed = all.map((each) => ({ each, at: random.next().value ?? 0 })).toSorted((x, y) => x.at - y.at);
        expect(
          suggestMembers(
            one,
            mixed.map(({ each }) => each),
          ),
        ).toEqual(suggestMembers(one, all));
      }),
    );
  });

  it("names each member once", () => {
    fc.assert(
      fc.property(need, candidates, (one, all) => {
        const ids = suggestMembers(one, all).map(({ memberId }) => memberId);
        expect(ids.toSorted()).toEqual(all.map(({ memberId }) => memberId).toSorted());
      }),
    );
  });

  it("has everybody who is on shift before everybody who is not", () => {
    fc.assert(
      fc.property(need, candidates, (one, all) => {
        const order = suggestMembers(one, all).map(({ presence }) => presence === "onShift");
        expect(order).toEqual(order.toSorted((x, y) => Number(y) - Number(x)));
      }),
    );
  });

  it("never sets a member back for fewer open moments or a longer time without the spot", () => {
    fc.assert(
      fc.property(need, candidates, fc.nat(), (one, all, pick) => {
        const index = pick % all.length;
        const place = (of: readonly Candidate[]) =>
          suggestMembers(one, of).findIndex(({ memberId }) => memberId === all[index]?.memberId);
        const better = (more: (each: Candidate) => Partial<Candidate>) =>
          all.map((each, at) => (at === index ? { ...each, ...more(each) } : each));
        const at = place(all);
        expect(place(better((each) => ({ openThatDay: Math.max(0, each.openThatDay - 1) })))).toBeLessThanOrEqual(at);
        expect(place(better(() => ({ lastHadAt: null })))).toBeLessThanOrEqual(at);
      }),
    );
  });

  it("differs between moments when members are equal", () => {
    const equals = Array.from({ length: 6 }, (_, index) => ({ ...ana, memberId: `member ${index}` }));
    const firsts = Array.from(
      { length: 60 },
      (_, index) =>
        suggestMembers({ key: `moment ${index}`, now, dueAt, hasRoster: false, needs: 0 }, equals)[0]?.memberId,
    );
    expect(new Set(firsts).size).toBe(6);
  });
});

describe("who is suggested first", () => {
  it("is who is on shift, though a colleague has less to do", () => {
    const onShift = { ...ana, memberId: "b", shiftUntil: new Date("2026-11-23T18:00:00Z"), openThatDay: 3 };
    expect(first([ana, onShift], true)).toBe("b");
  });

  it("is who has fewer moments that day", () => {
    expect(
      first([
        { ...ana, openThatDay: 2 },
        { ...ana, memberId: "b" },
      ]),
    ).toBe("b");
  });

  it("is who has not had the spot lately", () => {
    expect(
      first([
        { ...ana, lastHadAt: before(1) },
        { ...ana, memberId: "b", lastHadAt: before(30) },
      ]),
    ).toBe("b");
  });

  it("is a member of staff before the manager who looks at the board, unless the manager is on shift", () => {
    const manager = { ...ana, isStaff: false };
    const staff = { ...ana, memberId: "b", seenAt: null, openThatDay: 4 };
    expect(first([manager, staff])).toBe("b");
    expect(first([{ ...manager, shiftUntil: new Date("2026-11-23T18:00:00Z") }, staff], true)).toBe("a");
  });

  it("is told with the reasons", () => {
    const [one] = suggestMembers({ key: "k", now, dueAt, hasRoster: false, needs: 0 }, [
      { ...ana, openThatDay: 1, lastHadAt: before(21) },
    ]);
    expect(one).toEqual({
      memberId: "a",
      presence: "recent",
      shiftUntil: null,
      openThatDay: 1,
      daysSince: 21,
      competency: "briefed",
      fits: [],
    });
  });

  it("is who knows the spot, unless they have more to do", () => {
    const known = { ...ana, competency: "checked" as const };
    const stranger = { ...ana, memberId: "b", competency: "new" as const };
    expect(first([known, stranger])).toBe("a");
    expect(first([{ ...known, openThatDay: 2 }, stranger])).toBe("b");
  });

  it.each([
    [{ isCurrent: true, isChecked: true }, false, "checked"],
    [{ isCurrent: true, isChecked: false }, true, "briefed"],
    [{ isCurrent: false, isChecked: true }, true, "delivered"],
    [{ isCurrent: false, isChecked: true }, false, "older"],
    [null, true, "delivered"],
    [null, false, "new"],
  ] as const)("knows a spot by the briefing %j and deliveries %s as %s", (read, hasDelivered, competency) => {
    expect(competencyOf({ read, hasDelivered })).toBe(competency);
  });
});
