import { mostOfClue } from "../clue/kinds";
import { conceal, estimateOf } from "./estimate";
import { meanOf } from "./mean";
import { hiddenGroups } from "./privacy";
import { shareOf } from "./share";

/** What was counted of the visits of a period; see `cluesOfVisits`. */
export type ClueCount = {
  readonly visits: number;
  readonly clues: number;
  readonly squares: number;
  readonly usable: number;
  readonly inTime: number;
  readonly toldWith: number;
  readonly mentionedWith: number;
  readonly toldWithout: number;
  readonly mentionedWithout: number;
};

/**
 * The figures of clues: how many 100 visits have on average (Student's interval), the share of clues
 * whose moment was delivered before the customer left, of those that were not wrong, and the shares
 * of answers that mention a spot unaided, on visits with and without such a clue (Wilson's
 * intervals). The two answer shares are hidden together where one would tell of a small group.
 * Staff choose whom to note a clue of, so that the difference is no effect.
 */
export function clueFigures(count: ClueCount, minimum: number) {
  const { visits, clues, squares, usable, inTime, toldWith, mentionedWith, toldWithout, mentionedWithout } = count;
  const noted = { n: visits, sum: 100 * clues, sumOfSquares: 100 ** 2 * squares };
  const scale = { lowest: 0, highest: 100 * mostOfClue.perVisit };
  const groups = [
    { id: "with", n: toldWith },
    { id: "without", n: toldWithout },
  ];
  const hidden = hiddenGroups({ whole: toldWith + toldWithout, groups, minimum });
  const share = (id: string, hits: number, n: number) => {
    const estimate = estimateOf(shareOf({ hits, n }), minimum);
    return hidden.has(id) ? conceal(estimate, minimum) : estimate;
  };
  return {
    per100Visits: estimateOf(meanOf(noted, scale), minimum),
    inTime: estimateOf(shareOf({ hits: inTime, n: usable }), minimum),
    mentionedWith: share("with", mentionedWith, toldWith),
    mentionedWithout: share("without", mentionedWithout, toldWithout),
  };
}
