import { setTimeout } from "node:timers/promises";

/** Longer than it takes to find a person and to write a mail to them. */
const leastMilliseconds = 400;

/**
 * Runs `work` and resolves no sooner than after a fixed time, so that the response time does not
 * reveal whether the person exists.
 */
export async function inAlikeTime<Result>(work: () => Promise<Result>): Promise<Result> {
  const [result] = await Promise.all([work(), setTimeout(leastMilliseconds)]);
  return result;
}
