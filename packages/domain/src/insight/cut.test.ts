import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cell, cutTo } from "./cut";

const shops = ["a", "b", "c", "d"];
const parts = ["w1 before v1", "w2 before v1", "w3 before v2", "w3 now v2", "w4 now v2", "w5 now v3"];
const cellOf = (locationId: string, part: string, n: number): Cell => {
  const [, when = "", version = ""] = part.split(" ");
  return { locationId, part, kind: `${when} ${version}`, isNow: when === "now", n };
};

const someCells = fc
  .array(fc.oneof(fc.constant(0), fc.nat(6), fc.nat(60)), { minLength: 24, maxLength: 24 })
  .map((counts) =>
    shops.flatMap((shop, row) => parts.map((part, at) => cellOf(shop, part, counts[row * parts.length + at] ?? 0))),
  );

const subsets = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: 2 ** all.length }, (_, set) => all.filter((_one, at) => Math.floor(set / 2 ** at) % 2 === 1));

/** What may be asked for: a week, a version, all of now, all there is. */
const figures = ["w1", "w2", "w3", "w4", "w5", "v1", "v2", "v3", "now", ""];
const isIn = (figure: string) => (part: string) => figure === "" || part.split(" ").includes(figure);

/**
 * Every figure of every set of locations, with the cells that it sums up (only those with answers)
 * and whether it may be shown.
 */
function everyFigure(cells: readonly Cell[], minimum: number) {
  return subsets(shops)
    .filter((set) => set.length > 0)
    .flatMap((set) => {
      const mayShow = cutTo(cells, set, minimum);
      return figures.map((figure) => {
        const held = cells.map(({ locationId, part, n }) => n > 0 && set.includes(locationId) && isIn(figure)(part));
        const n = cells.reduce((sum, cell, at) => (held[at] ? sum + cell.n : sum), 0);
        return { figure, held, n, isShown: n >= minimum && mayShow(isIn(figure)) };
      });
    });
}

/**
 * Whether a sum of cells is a linear combination of others: Gaussian elimination over the
 * rationals, exact for small values.
 */
function follows(wanted: readonly boolean[], from: readonly (readonly boolean[])[]): boolean {
  const basis: { at: number; row: number[] }[] = [];
  const reduced = (row: readonly boolean[]) =>
    basis.reduce((left, { at, row: base }) => {
      const factor = left[at] ?? 0;
      return factor === 0 ? left : left.map((each, column) => each - factor * (base[column] ?? 0));
    }, row.map(Number));
  for (const row of from) {
    const left = reduced(row);
    const at = left.findIndex((each) => Math.abs(each) > 1e-9);
    if (at < 0) continue;
    const lead = left[at] ?? 1;
    basis.push({ at, row: left.map((each) => each / lead) });
  }
  return reduced(wanted).every((each) => Math.abs(each) < 1e-9);
}

describe("figures cut to locations", () => {
  it("never reveal a group under the minimum by adding and subtracting shown figures, whoever sees them", () => {
    fc.assert(
      fc.property(someCells, fc.integer({ min: 3, max: 10 }), (cells, minimum) => {
        const all = everyFigure(cells, minimum);
        const shown = all.filter(({ isShown }) => isShown).map(({ held }) => held);
        const small = all.filter(({ n }) => n > 0 && n < minimum);
        for (const { held } of small) expect(follows(held, shown)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it("never leave a group under the minimum in the difference to the whole business", () => {
    fc.assert(
      fc.property(someCells, fc.integer({ min: 3, max: 10 }), (cells, minimum) => {
        for (const { figure, n, isShown } of everyFigure(cells, minimum)) {
          const left = cells.reduce((sum, cell) => (isIn(figure)(cell.part) ? sum + cell.n : sum), 0) - n;
          if (isShown) expect(left === 0 || left >= minimum).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("are shown where every location has enough answers, and otherwise hide at most one neighbour", () => {
    const even = shops.flatMap((shop) => parts.map((part) => cellOf(shop, part, 12)));
    for (const shop of shops) for (const figure of figures) expect(cutTo(even, [shop], 5)(isIn(figure))).toBe(true);
    const thin = even.map((cell) => (cell.locationId === "a" ? { ...cell, n: cell.part === parts[3] ? 2 : 0 } : cell));
    const shown = shops.filter((shop) => cutTo(thin, [shop], 5)(isIn("now")));
    expect(shown).toHaveLength(2);
    expect(
      cutTo(
        thin,
        shops.filter((shop) => !shown.includes(shop)),
        5,
      )(isIn("now")),
    ).toBe(true);
  });

  it("hide a week with few answers and one neighbour instead of the whole month", () => {
    const thin = shops.flatMap((shop) => parts.map((part) => cellOf(shop, part, part === parts[4] ? 1 : 12)));
    const mayShow = cutTo(thin, ["a"], 5);
    expect(["w3", "w4", "now", ""].map((figure) => mayShow(isIn(figure)))).toEqual([false, false, true, true]);
    expect(["w1", "w2"].map((figure) => mayShow(isIn(figure)))).toEqual([true, true]);
  });
});
