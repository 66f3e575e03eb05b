/** Lets at most so many in at once. */
export type Crowd = {
  /**
   * @param of to whom the place belongs
   * @returns what lets the next one in, any number of times; null when it is full
   */
  readonly enter: (of: string) => (() => void) | null;
};

/** Bounds how many requests of a kind are worked on at once, and how many of them of one business. */
export function crowdOf(most: number, mostOfOne: number): Crowd {
  const inside: string[] = [];
  return {
    enter: (of) => {
      if (inside.length >= most || inside.filter((each) => each === of).length >= mostOfOne) return null;
      inside.push(of);
      let isOut = false;
      return () => {
        if (!isOut) inside.splice(inside.indexOf(of), 1);
        isOut = true;
      };
    },
  };
}
