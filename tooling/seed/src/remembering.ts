import type { Tolds } from "@spots/domain/asking/told";
import { type Chance, chanceFor } from "./chance";

/**
 * The rates of customers who are asked again: the share that agrees to it, and that answers each
 * time; the share that ticks a line that they do not remember, and that names a spot that they
 * remember without help; the days after which half of it is forgotten; the share that ever tells
 * somebody, and of those who will, that tells on each day; the share that shows it to somebody.
 */
export const askedAgain = {
  agrees: 0.6,
  answers: 0.75,
  guesses: 0.15,
  unaided: 0.6,
  halfLife: 20,
  tells: 0.7,
  tellsPerDay: 0.15,
  shows: 0.4,
};

/** The days after an answer on which its customer is asked again, by default. */
export const askedAgainDays = [3, 21] as const;

/**
 * The share that still remembers a spot after some days, of customers of whom `recall` would tell
 * of it at once.
 */
export const rememberTruth = (recall: number, days: number): number =>
  Math.min(0.95, 2 * recall) * 0.5 ** (days / askedAgain.halfLife);

/** The share that names a spot without help after some days. */
export const unaidedTruth = (recall: number, days: number): number => askedAgain.unaided * rememberTruth(recall, days);

/** The share that has told somebody after some days. */
export const retellTruth = (days: number): number => askedAgain.tells * (1 - (1 - askedAgain.tellsPerDay) ** days);

/** The mean of what customers feel at a stage, −2 to 2: less than was planned. */
export const feltTruth = (planned: number): number => 0.75 * planned + 0.1;

/**
 * What one customer feels at a stage: four equal chances of a step up from the lowest, with the
 * true mean.
 */
export const feltBy = (chance: Chance, planned: number): number =>
  [1, 2, 3, 4].filter(() => chance.happens((feltTruth(planned) + 2) / 4)).length - 2;

/** What a customer says who is asked again; `named` and `ticked` by the scenario's spots. */
export type Remembered = {
  readonly told: (typeof Tolds)[number];
  readonly shown: boolean;
  /** The spots that they name without help. */
  readonly named: readonly boolean[];
  /** The spots that they tick in a list, and whether they tick what never existed. */
  readonly ticked: readonly boolean[];
  readonly decoy: boolean;
};

/** A customer who may be asked again. The same key is the same customer. */
export type Rememberer = {
  readonly agrees: boolean;
  /**
   * What they say after some days; null: they do not answer. Who has forgotten a spot does not
   * remember it later.
   */
  after(days: number): Remembered | null;
};

/** @param recall the share of such customers that would tell of each spot at once */
export function remembererOf(key: string, recall: readonly number[]): Rememberer {
  const chance = chanceFor(key, "remembers");
  const agrees = chance.happens(askedAgain.agrees);
  const tells = chance.share();
  const howMany = chance.oneOf(["one", "few", "few", "more"] as const);
  const shown = chance.happens(askedAgain.shows);
  const memory = recall.map(() => chance.share());
  return {
    agrees,
    after(days) {
      const then = chanceFor(key, `after ${days}`);
      if (!then.happens(askedAgain.answers)) return null;
      const remembers = recall.map((rate, index) => (memory[index] ?? 1) < rememberTruth(rate, days));
      const names = recall.map(() => then.happens(askedAgain.unaided));
      const guesses = recall.map(() => then.happens(askedAgain.guesses));
      return {
        told: tells < retellTruth(days) ? howMany : "none",
        shown,
        named: remembers.map((is, index) => is && names[index] === true),
        ticked: remembers.map((is, index) => is || guesses[index] === true),
        decoy: then.happens(askedAgain.guesses),
      };
    },
  };
}
