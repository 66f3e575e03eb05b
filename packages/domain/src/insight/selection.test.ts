import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blocksFrom } from "./block";
import { type Group, selector } from "./selection";

const dayAt = (at: number) => new Date(Date.UTC(2026, 5, 1 + at)).toISOString().slice(0, 10);
const channels = ["a1", "a2", "b1", "c1"];

/** One answer per row, so that a set of rows is a set of answers. */
const answer = fc.record({
  at: fc.nat({ max: 60 }),
  channel: fc.constantFrom(...channels),
  version: fc.constantFrom(1, 1, 1, 2),
  mentions: fc.boolean(),
});
type Row = { id: number; day: string; locationId: string; channelId: string; version: number; mentions: boolean };
const answers = fc.array(answer, { maxLength: 120 }).map((all) =>
  all.map(
    ({ at, channel, version, mentions }, id): Row => ({
      ...{ id, day: dayAt(at), locationId: channel.slice(0, 1), channelId: channel, version, mentions },
    }),
  ),
);
const groups: readonly Group[] = [
  ...[null, ["a"], ["b"], ["c"], ["a", "b"], ["b", "c"], ["a", "c"], ["a", "b", "c"]].flatMap((locationIds) => [
    { locationIds, channelId: null },
    { locationIds, channelId: null, version: 1 },
    { locationIds, channelId: null, version: 2 },
  ]),
  ...channels.flatMap((channelId) => [
    { locationIds: null, channelId },
    { locationIds: [channelId.slice(0, 1)], channelId },
    { locationIds: ["a", "b", "c"], channelId },
  ]),
];
const period = fc
  .tuple(fc.nat({ max: 60 }), fc.integer({ min: 1, max: 60 }))
  .map(([start, days]) => ({ from: dayAt(start), until: dayAt(start + days) }));

/** The groups of a page of words, with those of a spot. */
const withWords: readonly Group[] = groups
  .filter(({ version }) => version === undefined)
  .flatMap((group) => [group, { ...group, mentions: true }]);

describe("the answers that a figure may count", () => {
  it.each([
    ["of spots", groups],
    ["of words, with and without a spot", withWords],
  ])("hold, in every figure %s and in every difference of two, none or at least the minimum", (_, asked) => {
    fc.assert(
      fc.property(
        answers,
        fc.array(period, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 3, max: 7 }),
        (rows, periods, minimumN) => {
          const shown = asked.flatMap((group) => {
            const select = selector(rows, group, { minimumN, sizeOf: () => 1 });
            return periods
              .map(select)
              .flatMap((found) =>
                found.isShown && found.rows.length >= minimumN ? [new Set(found.rows.map(({ id }) => id))] : [],
              );
          });
          for (const one of shown)
            for (const other of shown) {
              if (![...other].every((id) => one.has(id))) continue;
              const rest = one.size - other.size;
              expect(rest === 0 || rest >= minimumN).toBe(true);
            }
        },
      ),
      { numRuns: 300 },
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
            (group.channelId === null || group.channelId === row.channelId) &&
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
    const select = selector(rows, { locationIds: ["a"], channelId: "a1" }, { minimumN: 5, sizeOf: () => 1 });
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
        { locationIds, channelId: null },
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
        const group = { locationIds: ["a"], channelId: null };
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
