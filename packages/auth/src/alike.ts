import { setTimeout } from "node:timers/promises";

/** Longer than it takes to find a person and to write a mail to them. */
const leastMilliseconds = 400;

/**
 * Does `work` and answers no sooner than a fixed time, so that how long it took does not tell
 * whether there was anything to do.
 */
export async function inAlikeTime<Result>(work: () => Promise<Result>): Promise<Result> {
  const [result] = await Promise.all([work(), setTimeout(leastMilliseconds)]);
  return result;
}
