/** Runs each call, so many at once; later ones wait for their turn. */
export type InTurns = <Answer>(run: () => Promise<Answer>) => Promise<Answer>;

export function inTurns(most: number): InTurns {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (run) => {
    if (running < most) running += 1;
    else await new Promise<void>((turn) => waiting.push(turn));
    try {
      return await run();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
