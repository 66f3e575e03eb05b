import type { SpotTruth } from "./scenarios/scenario";

/**
 * How often things happen: visits a day and location, the share of them for which a spot is
 * planned, the share that answer, and that answer days later.
 */
export const habits = {
  visits: 5,
  planned: 0.45,
  declined: 0.05,
  answers: 0.4,
  late: 0.2,
  thanks: 0.35,
  told: 0.9,
  doubtful: 0.06,
  improvises: 0.2,
};

/** The share of all customers who mention a spot, whether or not they got it. */
export function mentionTruth({ delivery, recall, recallOtherwise }: SpotTruth): number {
  const got = habits.planned * (1 - habits.declined) * delivery;
  return got * recall + (1 - got) * recallOtherwise;
}

/** The share of planned moments that are delivered: declined ones are not. */
export const deliveryTruth = ({ delivery }: SpotTruth): number => (1 - habits.declined) * delivery;
