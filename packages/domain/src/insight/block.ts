/** The number of answers per day, by `dayNumber`. */
export type DayCounts = ReadonlyMap<number, number>;

/**
 * Days that are shown together or not at all: from `first` to `last`, as numbers of days since
 * 1970, with `n` answers.
 */
export type Block = { readonly first: number; readonly last: number; readonly n: number };

/** Weeks that are divided into blocks on their own, counted from a fixed Monday. */
const spanWeeks = 13;

/** The number that two digits of a text write. */
const digitsOf = (text: string, at: number): number => text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;

/**
 * The number of days since 1970 of a day, `YYYY-MM-DD`. Computed from the digits (H. Hinnant, "Days
 * from civil"), because a page asks for that of every row it reads.
 */
export function dayNumber(day: string): number {
  const month = digitsOf(day, 5);
  // The year begins in March, so that a leap day ends it.
  const year = digitsOf(day, 0) * 100 + digitsOf(day, 2) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + digitsOf(day, 8) - 1;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + dayOfYear - 719_468;
}
export const dayOfNumber = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
/** 1970-01-05, day 4, is a Monday. */
const weekOf = (day: number): number => Math.floor((day - 4) / 7);
/** Blocks never hold days of two spans. */
export const spanOf = (day: number): number => Math.floor(weekOf(day) / spanWeeks);

/** The first day that decides about the blocks from a given day on. */
export function blocksFrom(day: string): string {
  const monday = spanOf(dayNumber(day)) * spanWeeks * 7 + 4;
  return dayOfNumber(monday);
}

/**
 * A day of the whole, or a block of the group around this one. `apart` are the answers of the group
 * that lie beside answers of others, and so are in no figure of the group around alone.
 */
type Unit = Block & { readonly apart: number };

/**
 * Divides the days of a business into blocks of at least `minimum` answers. The division depends
 * only on the number of answers per day, and on no period that somebody asks for. A figure counts
 * whole blocks only, so the difference of the figures of two periods has none or at least `minimum`
 * answers. Blocks end with a week where its answers suffice. Answers that are too few for a block
 * in 13 weeks are in none.
 */
export function blocksOf(days: DayCounts, minimum: number): readonly Block[] {
  const units: Unit[] = [];
  for (const [day, n] of days) if (n > 0) units.push({ first: day, last: day, n, apart: n });
  return combine(
    units.toSorted((a, b) => a.first - b.first),
    minimum,
  );
}

/**
 * The blocks of a group within the blocks of a larger group, each made of whole larger blocks: so a
 * figure of the group holds no answer that the larger group's figure of the same period leaves out.
 */
export function blocksWithin(around: readonly Block[], days: DayCounts, minimum: number): readonly Block[] {
  const units = around.flatMap((block): Unit[] => {
    const n = sumOver(days, block);
    return n === 0 ? [] : [{ ...block, n, apart: n < block.n ? n : 0 }];
  });
  return combine(units, minimum);
}

export function sumOver(counts: DayCounts, { first, last }: Pick<Block, "first" | "last">): number {
  let sum = 0;
  for (let day = first; day <= last; day += 1) sum += counts.get(day) ?? 0;
  return sum;
}

const join = (one: Unit, other: Unit): Unit => ({
  first: one.first,
  last: other.last,
  n: one.n + other.n,
  apart: one.apart + other.apart,
});

/** Whether a block may stand alone: nothing can be told apart in it, or enough. */
const isWhole = ({ n, apart }: Unit, minimum: number): boolean => n >= minimum && (apart === 0 || apart >= minimum);

function combine(units: readonly Unit[], minimum: number): readonly Block[] {
  const blocks: Unit[] = [];
  let open: Unit | null = null;
  for (const [at, unit] of units.entries()) {
    open = open === null ? unit : join(open, unit);
    const next = units[at + 1];
    if (isWhole(open, minimum)) {
      blocks.push(open);
      open = null;
      continue;
    }
    const endsSpan = next === undefined || spanOf(next.first) > spanOf(open.first);
    const endsWeek = next === undefined || weekOf(next.first) > weekOf(open.first);
    const last = blocks.at(-1);
    const isSameWeek = last !== undefined && weekOf(last.last) === weekOf(open.first);
    if (endsSpan || (endsWeek && isSameWeek)) open = mergeBack(blocks, open, minimum, endsSpan);
  }
  return blocks;
}

/**
 * Adds an open block to the blocks before it in its span, until it may stand alone.
 * @returns what stays open
 */
function mergeBack(blocks: Unit[], open: Unit, minimum: number, isLast: boolean): Unit | null {
  const first = blocks.findLastIndex((block) => block.apart >= minimum);
  const partner = blocks[first];
  if (partner !== undefined && spanOf(partner.first) === spanOf(open.first)) {
    const merged = blocks.splice(first).reduce(join);
    blocks.push(join(merged, open));
    return null;
  }
  return isLast ? null : open;
}
