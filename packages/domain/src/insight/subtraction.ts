import { type Block, type DayCounts, sumOver } from "./block";

/**
 * Whether no figure of a group differs from a figure of a part by fewer answers than `minimum`.
 * The group's figure may be of any period: the smallest that holds all of the part's answers, or
 * the largest run of blocks that has only answers of the part.
 * @param part the part's answers among the group's, per day
 * @param size all answers of the part's figure
 * @param blocks of the group, in order
 */
export function isSafe(part: DayCounts, size: number, blocks: readonly Block[], minimum: number): boolean {
  let [held, beside, between, run, longest] = [0, 0, 0, 0, 0];
  for (const block of blocks) {
    const n = sumOver(part, block);
    run = n === block.n ? run + n : 0;
    longest = Math.max(longest, run);
    if (n > 0) {
      held += n;
      beside += between + block.n - n;
      between = 0;
    } else if (held > 0) between += block.n;
  }
  const isEnough = (n: number) => n === 0 || n >= minimum;
  return (held < size || isEnough(beside)) && (longest === 0 || isEnough(size - longest));
}
