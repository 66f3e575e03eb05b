import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupAlike } from "./alike-groups";

type Moment = {
  readonly id: string;
  readonly at: Date;
  readonly groupId: string | null;
  readonly isApart: boolean;
  readonly kind: number;
};

const moments = fc
  .array(fc.record({ minute: fc.nat(50), groupId: fc.constantFrom(null, null, "g", "h"), kind: fc.nat(3) }), {
    maxLength: 20,
  })
  .map((given) =>
    given.map(
      ({ minute, ...moment }, at): Moment => ({
        ...moment,
        isApart: moment.groupId === "h",
        id: String(at).padStart(2, "0"),
        at: new Date(Date.UTC(2026, 10, 23, 9, minute)),
      }),
    ),
  );
const sameKind = (one: Moment, other: Moment) => (one.kind === other.kind ? 1 : 0);
const idsOf = (groups: readonly { readonly moments: readonly Moment[] }[]) =>
  groups.map((group) => group.moments.map(({ id }) => id));

describe("groups of alike moments", () => {
  it("hold every moment once, and keep together what a manager put together and nothing else of it", () => {
    fc.assert(
      fc.property(moments, (given) => {
        const groups = groupAlike(given, sameKind);
        expect(idsOf(groups).flat().toSorted()).toEqual(given.map(({ id }) => id).toSorted());
        for (const group of groups)
          for (const { groupId } of group.moments) if (groupId !== null) expect(groupId).toBe(group.groupId);
        for (const { moments: held } of groups)
          if (held.some(({ isApart }) => isApart)) expect(held.every(({ isApart }) => isApart)).toBe(true);
        const chosen = groups.flatMap(({ groupId }) => groupId ?? []);
        expect(new Set(chosen).size).toBe(chosen.length);
      }),
    );
  });

  it("do not depend on the order in which the moments are read", () => {
    fc.assert(
      fc.property(
        moments.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }))),
        ([given, shuffled]) => {
          expect(idsOf(groupAlike(shuffled, sameKind))).toEqual(idsOf(groupAlike(given, sameKind)));
        },
      ),
    );
  });

  it("are exactly the kinds where moments of one kind are alike and a manager chose nothing", () => {
    fc.assert(
      fc.property(moments, (given) => {
        const free = given.map((moment) => ({ ...moment, groupId: null, isApart: false }));
        const groups = groupAlike(free, sameKind);
        expect(groups.length).toBe(new Set(free.map(({ kind }) => kind)).size);
        for (const group of groups) expect(new Set(group.moments.map(({ kind }) => kind)).size).toBe(1);
      }),
    );
  });
});
