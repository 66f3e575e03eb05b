import { Levels } from "./topics";

/**
 * One member's answer about an ingredient: what they chose, and what of it the team's figure
 * counts.
 */
export type TeamAnswer = { readonly level: number; readonly counted: number | null };

/**
 * How many chose each level, when the figure is to be renewed: at least `minimum` answered, and at
 * least as many answers differ from what the figure counts. So nobody finds one person's answer by
 * comparing the figure before and after it.
 * @param answers those of the current members
 * @returns null when the figure stays as it is
 */
export function renewedCheck(answers: readonly TeamAnswer[], minimum: number): readonly number[] | null {
  const changed = answers.filter(({ level, counted }) => level !== counted).length;
  if (changed < minimum) return null;
  return Levels.map((each) => answers.filter(({ level }) => level === each).length);
}
