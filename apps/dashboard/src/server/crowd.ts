/** Lets at most so many in at once. */
export type Crowd = {
  /** @returns what lets the next one in, any number of times; null when it is full */
  readonly enter: () => (() => void) | null;
};

/**
 * Bounds how many requests of a kind are checked at once: each needs the database, and those beyond
 * the bound are told to come back without one.
 */
export function crowdOf(most: number): Crowd {
  let inside = 0;
  return {
    enter: () => {
      if (inside >= most) return null;
      inside += 1;
      let isOut = false;
      return () => {
        if (!isOut) inside -= 1;
        isOut = true;
      };
    },
  };
}
