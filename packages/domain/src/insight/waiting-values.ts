/**
 * How far unclear answers could move a figure, for the message `insight.waiting`: both ends as they
 * are written, and whether they read alike, so that no range of "0.8 to 0.8" is named.
 */
export const waitingValues = (count: number, low: string, high: string) => ({
  ...{ count, low, high, isAlike: low === high ? "yes" : "no" },
});
