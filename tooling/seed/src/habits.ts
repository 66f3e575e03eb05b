import type { SpotTruth } from "./scenarios/scenario";

/**
 * The simulator's rates: visits per day and location, the share with a planned spot, the share with
 * an answer, and the share with an answer days later.
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

/** The share of all customers who mention a spot, whether it was delivered to them or not. */
export function mentionTruth({ delivery, recall, recallOtherwise }: SpotTruth): number {
  const got = habits.planned * (1 - habits.declined) * delivery;
  return got * recall + (1 - got) * recallOtherwise;
}

/** The share of planned moments that are delivered. Declined ones are not. */
export const deliveryTruth = ({ delivery }: SpotTruth): number => (1 - habits.declined) * delivery;
