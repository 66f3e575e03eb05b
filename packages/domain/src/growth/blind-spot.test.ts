import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Attentions, DayParts, dayPartOf, StartingRoles } from "./attention";
import { blindSpots, type PersonAtWork, startingRoleOf } from "./blind-spot";

const person = fc.record({
  memberId: fc.integer({ min: 1, max: 40 }).map(String),
  role: fc.constantFrom("security", "cleaning", "Chair"),
  locationId: fc.constantFrom("a", "b", null),
  part: fc.constantFrom(...DayParts, null),
  had: fc.record({ briefed: fc.boolean(), trained: fc.boolean(), thanked: fc.boolean(), asked: fc.boolean() }),
});
const nothing = { briefed: false, trained: false, thanked: false, asked: false };
const guards = (count: number, more: Partial<PersonAtWork> = {}): PersonAtWork[] =>
  Array.from({ length: count }, (_, index) => ({
    ...{ memberId: `guard ${index}`, role: "security", locationId: "a", part: "night" as const, had: nothing },
    ...more,
  }));

describe("roles that nobody briefs, trains, thanks or asks", () => {
  it("are told by location and time of day, with the number of people", () => {
    expect(blindSpots(guards(6), 5)).toMatchObject([
      { role: "security", locationId: "a", part: "night", n: 6, missing: [...Attentions] },
    ]);
    const [row] = blindSpots([...guards(5), ...guards(1, { memberId: "x", had: { ...nothing, thanked: true } })], 5);
    expect(row?.missing).toEqual(["briefed", "trained", "asked"]);
    expect(row?.shares.thanked).toMatchObject({ kind: "shown", n: 6 });
  });

  it("are told together where one part has too few people, so that it is not found by subtraction", () => {
    const twoAtB = guards(2, { locationId: "b" }).map((one) => ({ ...one, memberId: `${one.memberId} of b` }));
    expect(blindSpots([...guards(6), ...twoAtB], 5)).toMatchObject([{ locationId: null, part: null, n: 8 }]);
  });

  it("show nothing of too few people, not even how many they are", () => {
    for (const count of [1, 2, 3, 4])
      expect(blindSpots(guards(count), 5)).toEqual(
        blindSpots(guards(1, { had: { ...nothing, asked: true } }), 5).map((row) => ({
          ...row,
          locationId: null,
          part: null,
        })),
      );
  });

  it("never show a group under the minimum, nor one person twice", () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 120 }), fc.integer({ min: 3, max: 10 }), (all, minimum) => {
        for (const { n, shares, missing, role } of blindSpots(all, minimum)) {
          const inRole = new Set(all.filter((each) => each.role === role).map(({ memberId }) => memberId)).size;
          if (n === null) expect(missing).toEqual([]);
          else expect(n).toBeGreaterThanOrEqual(minimum);
          expect(n ?? 0).toBeLessThanOrEqual(inRole);
          for (const share of Object.values(shares)) expect(share.kind === "shown").toBe(n !== null);
        }
      }),
    );
  });
});

describe("a role from the start", () => {
  it.each([
    ["night guard", "security"],
    ["turstehern", "security"],
    ["reinigungskraft", "cleaning"],
    ["goods in", "deliveries"],
    ["fahrer", "deliveries"],
    ["chair", null],
    ["", null],
  ] as const)("is found in %j", (name, role) => {
    expect(startingRoleOf(name)).toBe(role);
    expect(StartingRoles).toHaveLength(3);
  });

  it("has shifts at every hour", () => {
    const parts = Array.from({ length: 24 }, (_, hour) => dayPartOf(hour));
    expect(parts.join(" ").replace(/(\w+)( \1)+/g, "$1")).toBe("night early late night");
  });
});
