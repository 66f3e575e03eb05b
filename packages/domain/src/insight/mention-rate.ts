import { type Estimate, estimateOf, withWaiting } from "./estimate";
import { shareOf } from "./share";

/**
 * Coded answers with a text while a spot was live at their location (`told`), those of them that
 * mention it unaided (`mentioned`), and those with an uncertain mention (`waiting`); `mentioned +
 * waiting <= told`.
 */
export type MentionCount = { readonly told: number; readonly mentioned: number; readonly waiting: number };

/**
 * Mention rate of a spot, 0 to 1: answers that mention it unaided over all that could have, with
 * Wilson's interval. It does not depend on who received the spot. The same count over answers with
 * a visit on which the spot was delivered is the recall rate. With uncertain mentions it includes
 * the rate if none or all of them are mentions.
 * @example mentionRate({ told: 40, mentioned: 12, waiting: 2 }) // 0.3 (0.1807 to 0.4543), 2
 * waiting: 0.3 to 0.35
 */
export function mentionRate({ told, mentioned, waiting }: MentionCount, minimum?: number): Estimate {
  const estimate = estimateOf(shareOf({ hits: mentioned, n: told }), minimum);
  return withWaiting(estimate, waiting, (mentioned + waiting) / told);
}
