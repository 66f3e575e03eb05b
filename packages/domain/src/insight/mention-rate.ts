import { type Estimate, estimateOf, withWaiting } from "./estimate";
import { shareOf } from "./share";

/**
 * Coded answers that told something while a spot was live at their location (`told`), those of them
 * that mention it unaided (`mentioned`), and those whose mention waits to be checked (`waiting`);
 * `mentioned + waiting <= told`.
 */
export type MentionCount = { readonly told: number; readonly mentioned: number; readonly waiting: number };

/**
 * Mention rate of a spot, 0 to 1: answers that mention it unaided over all that could have, with
 * Wilson's interval. It needs no knowledge of who got the spot, and so says nothing of them. Of
 * answers tied to a visit on which the spot was delivered the same count is the recall rate. With
 * answers that wait to be checked it tells the rate if none or all of them are mentions.
 * @example mentionRate({ told: 40, mentioned: 12, waiting: 2 })
 * // 0.3 (0.1807 to 0.4543), 2 waiting: 0.3 to 0.35
 */
export function mentionRate({ told, mentioned, waiting }: MentionCount, minimum?: number): Estimate {
  const estimate = estimateOf(shareOf({ hits: mentioned, n: told }), minimum);
  return withWaiting(estimate, waiting, (mentioned + waiting) / told);
}
