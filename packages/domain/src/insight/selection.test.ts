import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blocksFrom } from "./block";
import { type Group, selector, selectors } from "./selection";

const dayAt = (at: number) => new Date(Date.UTC(2026, 5, 1 + at)).toISOString().slice(0, 10);
const channels = ["a1", "a2", "b1", "c1"];

type Row = { id: number; day: string; locationId: string; channelId: string; version: number; mentions: boolean };
type Answer = { at: number; channel: string; version: number; mentions: boolean };
/** One answer per row, so that a set of rows is a set of answers. */
const rowsOf = (all: readonly Answer[]) =>
  all.map(
    ({ at, channel, version, mentions }, id): Row => ({
      ...{ id, day: dayAt(at), locationId: channel.slice(0, 1), channelId: channel, version, mentions },
    }),
  );
const kind = {
  channel: fc.constantFrom(...channels),
  version: fc.constantFrom(1, 1, 1, 2),
  mentions: fc.boolean(),
};
const spread = fc.array(fc.record({ at: fc.nat({ max: 60 }), ...kind }), { maxLength: 120, size: "max" });
/** Many answers of a kind on few days, where figures often hold each other's answers. */
const crowded = fc
  .array(fc.record({ at: fc.constantFrom(0, 1, 7, 14), n: fc.integer({ min: 1, max: 6 }), ...kind }), {
    maxLength: 13,
    size: "max",
  })
  .map((all) => all.flatMap(({ n, ...answer }) => Array.from({ length: n }, () => answer)));
const answers = fc.oneof(spread, crowded).map(rowsOf);
const groups: readonly Group[] = [
  ...[null, ["a"], ["b"], ["c"], ["a", "b"], ["b", "c"], ["a", "c"], ["a", "b", "c"]].flatMap((locationIds) => [
    { locationIds, channelIds: null },
    { locationIds, channelIds: null, version: 1 },
    { locationIds, channelIds: null, version: 2 },
  ]),
  ...channels.flatMap((channelId) => [
    { locationIds: null, channelIds: [channelId] },
    { locationIds: [channelId.slice(0, 1)], channelIds: [channelId] },
    { locationIds: ["a", "b", "c"], channelIds: [channelId] },
  ]),
  // The channels of a stage or touchpoint, as owners and managers see them.
  ...[channels, ["a1", "a2"], ["a1", "b1"], ["a1", "b1", "c1"]].flatMap((channelIds) => [
    { locationIds: null, channelIds },
    { locationIds: ["a", "b"], channelIds },
  ]),
];
const period = fc
  .oneof(
    fc.tuple(fc.nat({ max: 60 }), fc.integer({ min: 1, max: 60 })),
    fc.tuple(fc.constantFrom(0, 1, 7, 14), fc.constantFrom(1, 2, 7, 8, 14, 15)),
  )
  .map(([start, days]) => ({ from: dayAt(start), until: dayAt(start + days) }));

/** The groups of a page of words, with those of a spot. */
const withWords: readonly Group[] = groups
  .filter(({ version }) => version === undefined)
  .flatMap((group) => [group, { ...group, mentions: true }]);

/** Answers of a channel on the days of June 2026, as in "1 c1 1": on the first, of c1, one. */
const told = (text: string) =>
  rowsOf(
    text.split(", ").flatMap((part) => {
      const [day, channel = "", n] = part.split(" ");
      return Array.from({ length: Number(n) }, () => ({ at: Number(day) - 1, channel, version: 1, mentions: false }));
    }),
  );
const june = (from: number, until: number) => ({ from: dayAt(from - 1), until: dayAt(until - 1) });
type Case = [Row[], { from: string; until: string }[], number];
const known: Case[] = [
  // A block of a begins on the 1st, but a2 has answers on the 8th only.
  [told("1 c1 1, 1 b1 2, 1 a1 2, 8 a1 1, 8 a2 3, 8 c1 1"), [june(6, 9), june(1, 9)], 3],
  // All of c1 but one answer lie after the period in which a1 and b1 have theirs.
  [told("1 a1 5, 1 b1 5, 1 c1 1, 8 c1 5"), [june(1, 2), june(1, 9)], 3],
  // c1 is shown with b1 in one period, and with a1 in another.
  [told("1 a1 6, 1 b1 5, 1 c1 1, 8 b1 5"), [june(1, 2), june(1, 9)], 3],
];

describe("the answers that a figure may count", () => {
  it.each([
    ["of spots", groups],
    ["of words, with and without a spot", withWords],
  ])("hold, in every figure %s and in every difference of two, none or at least the minimum", (_, asked) => {
    fc.assert(
      fc.property(
        answers,
        fc.array(period, { minLength: 1, maxLength: 8, size: "max" }),
        fc.integer({ min: 3, max: 7 }),
        (rows, periods, minimumN) => {
          const of = selectors(rows, { minimumN, sizeOf: () => 1 });
          const shown = asked.flatMap((group) =>
            periods
              .map(of(group))
              .flatMap((found) =>
                found.isShown && found.rows.length >= minimumN ? [new Set(found.rows.map(({ id }) => id))] : [],
              ),
          );
          for (const one of shown)
            for (const other of shown) {
              const rest = one.size - other.size;
              if (rest <= 0 || rest >= minimumN) continue;
              expect([...other].every((id) => one.has(id))).toBe(false);
            }
        },
      ),
      { numRuns: 300, examples: known },
    );
  });

  it("hold at least the minimum also in what a location's other channels have beside the business", () => {
    fc.assert(
      fc.property(answers, period, period, fc.integer({ min: 3, max: 7 }), (rows, days, other, minimumN) => {
        const of = selectors(rows, { minimumN, sizeOf: () => 1 });
        const whole = of({ locationIds: null, channelIds: null })(other);
        for (const channelId of channels) {
          const location = of({ locationIds: [channelId.slice(0, 1)], channelIds: null })(days);
          const channel = of({ locationIds: null, channelIds: [channelId] })(days);
          if (![whole, location, channel].every(({ isShown }) => isShown)) continue;
          const others = location.rows.filter((row) => !channel.rows.includes(row));
          if (others.length === 0 || !others.every((row) => whole.rows.includes(row))) continue;
          const rest = whole.rows.length - others.length;
          expect(rest === 0 || rest >= minimumN).toBe(true);
        }
      }),
      {
        numRuns: 500,
        examples: known.map(([rows, [short, long], n]) => [rows, long ?? june(1, 9), short ?? june(1, 9), n]),
      },
    );
  });

  it("are all of the period's answers of the group, but for those that are counted as left out", () => {
    fc.assert(
      fc.property(answers, period, fc.constantFrom(...groups, ...withWords), (rows, days, group) => {
        const found = selector(rows, group, { minimumN: 5, sizeOf: () => 1 })(days);
        const asked = rows.filter(
          (row) =>
            row.day >= days.from &&
            row.day < days.until &&
            (group.locationIds?.includes(row.locationId) ?? true) &&
            (group.channelIds === null || group.channelIds.includes(row.channelId)) &&
            (group.version === undefined || group.version === row.version) &&
            (group.mentions === undefined || row.mentions),
        );
        expect(found.rows.length + found.leftOut).toBe(asked.length);
        expect(asked).toEqual(expect.arrayContaining([...found.rows]));
      }),
    );
  });

  it("are all of them when every day has enough, at one location", () => {
    const rows = Array.from({ length: 200 }, (_, id) => ({
      id,
      day: dayAt(id % 20),
      locationId: "a",
      channelId: "a1",
      version: 1,
    }));
    const select = selector(rows, { locationIds: ["a"], channelIds: ["a1"] }, { minimumN: 5, sizeOf: () => 1 });
    expect(select({ from: dayAt(3), until: dayAt(4) })).toMatchObject({
      leftOut: 0,
      isShown: true,
      rows: { length: 10 },
    });
  });

  it("are withheld where the rest of the business is too small", () => {
    const rows = ["a", "a", "a", "a", "a", "a", "b", "b"].map((locationId, id) => ({
      ...{ id, day: dayAt(3), locationId, channelId: `${locationId}1` },
    }));
    const of = (locationIds: readonly string[] | null) =>
      selector(
        rows,
        { locationIds, channelIds: null },
        { minimumN: 5, sizeOf: () => 1 },
      )({
        from: dayAt(0),
        until: dayAt(28),
      });
    expect(of(null)).toMatchObject({ isShown: true, rows: { length: 8 } });
    expect(of(["a"])).toMatchObject({ isShown: false });
    expect(of(["b"])).toMatchObject({ isShown: false });
  });

  it("do not depend on the days before the start of their 13 weeks", () => {
    fc.assert(
      fc.property(answers, period, (rows, days) => {
        const options = { minimumN: 5, sizeOf: () => 1 };
        const recent = rows.filter(({ day }) => day >= blocksFrom(days.from));
        const group = { locationIds: ["a"], channelIds: null };
        const ids = (some: readonly Row[]) =>
          selector(
            some,
            group,
            options,
          )(days)
            .rows.map(({ id }) => id)
            .toSorted();
        expect(ids(recent)).toEqual(ids(rows));
      }),
    );
  });
});
