import { describe, expect, it } from "vitest";
import { isSafe } from "./subtraction";

/** Blocks of one day each, with the answers of the group and of the part. */
const isSafeFor = (days: readonly (readonly [group: number, part: number])[], size: number) =>
  isSafe(
    new Map(days.map(([, part], day) => [day, part])),
    size,
    days.map(([n], day) => ({ first: day, last: day, n })),
    5,
  );

describe("a part of a group", () => {
  it.each([
    ["is safe with enough answers beside it", [[10, 5]], 5, true],
    ["is not with too few beside it on its days", [[10, 6]], 6, false],
    [
      "is not, whatever the group has before and after",
      [
        [9, 0],
        [10, 6],
        [9, 0],
      ],
      6,
      false,
    ],
    [
      "is safe where the group has enough between its days",
      [
        [10, 9],
        [9, 0],
        [10, 9],
      ],
      18,
      true,
    ],
    [
      "is safe where it is all of the group",
      [
        [10, 10],
        [9, 9],
      ],
      19,
      true,
    ],
    [
      "is not where it has too few beside days of its own",
      [
        [10, 10],
        [30, 4],
      ],
      14,
      false,
    ],
    [
      "is safe where it has enough beside them",
      [
        [10, 10],
        [30, 5],
      ],
      15,
      true,
    ],
    ["is safe with answers that the group does not show", [[10, 6]], 20, true],
    ["is not where those are too few", [[10, 10]], 12, false],
  ] as const)("%s", (_, days, size, expected) => {
    expect(isSafeFor(days, size)).toBe(expected);
  });
});
