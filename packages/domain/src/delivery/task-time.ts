import { estimateOf, type Measured } from "../insight/estimate";
import { z95 } from "../insight/normal";

/** The steps on a phone that are timed: from opening a sheet until its last tap. */
export const Tasks = ["deliver", "log", "decline"] as const;
export type Task = (typeof Tasks)[number];

/** The longest time and the most taps that are told apart; more counts as this. */
export const mostSeconds = 120;
export const mostTaps = 60;
/** The weeks that are stored and shown. */
export const weeksOfTaskTimes = 26;

/** One timed step. It names no person, no moment and no time of day. */
export type TimedStep = { readonly task: Task; readonly seconds: number; readonly taps: number };

/** A step from its milliseconds and taps, within the limits. */
export const taskTimeOf = (task: Task, ms: number, taps: number): TimedStep => ({
  task,
  seconds: Math.min(mostSeconds, Math.max(1, Math.round(ms / 1000))),
  taps: Math.min(mostTaps, Math.max(1, taps)),
});

/** How often a value occurred. */
export type Counted = { readonly value: number; readonly count: number };

/**
 * The median of counted values with its 95 % interval by order statistics: the values at the ranks
 * n/2 ± z·√n/2, by the normal approximation of the binomial (Conover, Practical Nonparametric
 * Statistics, 1999, section 3.2). Of an even number, the lower of the middle two.
 * @returns null without values
 * @example medianOf([{ value: 5, count: 3 }, { value: 9, count: 2 }])?.value // 5
 */
export function medianOf(counted: readonly Counted[]): Measured | null {
  const sorted = counted.filter(({ count }) => count > 0).toSorted((a, b) => a.value - b.value);
  const n = sorted.reduce((sum, { count }) => sum + count, 0);
  const at = (rank: number) => {
    let left = Math.min(n, Math.max(1, rank));
    for (const { value, count } of sorted) {
      if (left <= count) return value;
      left -= count;
    }
    return 0;
  };
  if (n === 0) return null;
  const half = (z95 * Math.sqrt(n)) / 2;
  return { value: at(Math.ceil(n / 2)), low: at(Math.floor(n / 2 - half)), high: at(Math.ceil(n / 2 + half) + 1), n };
}

/** The rows of a task: how often a step took these seconds and taps. */
export type TaskTimeRow = {
  readonly task: string;
  readonly seconds: number;
  readonly taps: number;
  readonly count: number;
};

/** For each task the median seconds and taps, hidden under the minimum of steps. */
export function taskTimesOf(rows: readonly TaskTimeRow[], minimum: number) {
  return Tasks.map((task) => {
    const own = rows.filter((row) => row.task === task);
    const median = (of: "seconds" | "taps") =>
      estimateOf(medianOf(own.map((row) => ({ value: row[of], count: row.count }))), minimum);
    return { task, seconds: median("seconds"), taps: median("taps") };
  });
}
