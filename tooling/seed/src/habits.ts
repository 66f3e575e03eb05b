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

/**
 * The rates of customers who are known again, and of those who are asked whether they felt
 * pressured: the share that is known, that comes again within 28 days, how much of the mention rate
 * is left with each further time up to the third, and the shares that feel pressured with and
 * without the first spot.
 */
export const again = { known: 0.4, returns: 0.6, wear: 0.6, pressed: 0.35, pressedOtherwise: 0.06 };

/** The share of known customers who mention a spot when they had it so often. */
export const freshTruth = ({ recall }: SpotTruth, times: number): number => recall * again.wear ** (times - 1);

/** The share of all customers who mention a spot, whether it was delivered to them or not. */
export function mentionTruth({ delivery, recall, recallOtherwise }: SpotTruth): number {
  const got = habits.planned * (1 - habits.declined) * delivery;
  return got * recall + (1 - got) * recallOtherwise;
}

/** The share of planned moments that are delivered. Declined ones are not. */
export const deliveryTruth = ({ delivery }: SpotTruth): number => (1 - habits.declined) * delivery;
