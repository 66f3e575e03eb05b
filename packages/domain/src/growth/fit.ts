import { ableFrom, type Competency, type Level } from "./topics";

/**
 * How often somebody who wants to grow is offered a competency before others have their turn again.
 */
export const growingTimes = 5;

/** What is known of a person and one competency that a spot needs. */
export type KnownCompetency = {
  readonly topic: Competency;
  /** As the manager sees it, else as the person does; null: nobody has said. */
  readonly level: Level | null;
  readonly isWanted: boolean;
  /** How often they have delivered what needs it. */
  readonly times: number;
};

/**
 * How a person fits what a spot needs. `able`: they have it; `growing`: they want to grow in it and
 * have not done it often; `lacking`: they are new to it and do not ask for it.
 */
export type Fit = { readonly topic: Competency; readonly kind: "able" | "growing" | "lacking"; readonly times: number };

/** @returns null when nothing is known, which speaks neither for nor against somebody */
export function fitOf({ topic, level, isWanted, times }: KnownCompetency): Fit | null {
  if (isWanted && times < growingTimes && (level ?? 1) < 4) return { topic, kind: "growing", times };
  if (level === null) return null;
  return { topic, kind: level >= ableFrom ? "able" : "lacking", times };
}

/**
 * What the fits cost in the sum that orders suggestions, where an open moment costs 2: somebody who
 * wants to grow comes before somebody who has it, so that it spreads, and both before somebody who
 * lacks it.
 */
export function fitCost(needs: number, fits: readonly Fit[]): number {
  if (needs === 0) return 0;
  const cost = { growing: 0, able: 1, lacking: 4 };
  return fits.reduce((sum, { kind }) => sum + cost[kind], 0) + 2 * (needs - fits.length);
}
