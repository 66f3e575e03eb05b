/** More items wait than may wait; nothing was written. */
export class TooManyWaiting extends Error {
  constructor() {
    super("more items wait than may wait");
    this.name = "TooManyWaiting";
  }
}

type Limits = {
  /** Items of a batch. */
  readonly most: number;
  /** Batches under way. */
  readonly atOnce: number;
  /** From so many waiting items on, a further batch begins beside the one that is under way. */
  readonly crowd: number;
  /**
   * So many ms after the last batch began, a further one begins: a batch that waits delays no
   * others.
   */
  readonly patienceMs: number;
  readonly mostWaiting: number;
};

/**
 * Gathers the items that arrive while a batch is under way, and writes them together. Under low
 * load every item is written at once, and under high load a batch grows with the wait before it.
 * @param write writes the items and returns their results in the same order; a rejection rejects
 * all items of the batch
 * @returns puts an item; rejects with `TooManyWaiting` when `mostWaiting` are waiting
 */
export function inBatches<Item, Fate>(
  write: (items: readonly Item[]) => Promise<readonly (Fate | Error)[]>,
  { most, atOnce, crowd, patienceMs, mostWaiting }: Limits,
): (item: Item) => Promise<Fate> {
  type Waiting = {
    readonly item: Item;
    readonly resolve: (fate: Fate) => void;
    readonly reject: (error: unknown) => void;
  };
  const waiting: Waiting[] = [];
  let underWay = 0;
  let isNextSet = false;
  let timer: NodeJS.Timeout | null = null;

  const next = (isDue: boolean): void => {
    if (waiting.length === 0 || underWay >= atOnce) return;
    if (underWay > 0 && waiting.length < crowd && !isDue) {
      timer ??= setTimeout(() => {
        timer = null;
        next(true);
      }, patienceMs);
      return;
    }
    if (timer) clearTimeout(timer);
    timer = null;
    const batch = waiting.splice(0, most);
    underWay += 1;
    write(batch.map(({ item }) => item))
      .then(
        (fates) => {
          for (const [index, { resolve, reject }] of batch.entries()) passOn(fates[index], resolve, reject);
        },
        (error: unknown) => {
          for (const { reject } of batch) reject(error);
        },
      )
      .finally(() => {
        underWay -= 1;
        soon();
      });
    next(false);
  };
  // After all that has arrived was read, so that it is one batch.
  const soon = (): void => {
    if (isNextSet) return;
    isNextSet = true;
    setImmediate(() => {
      isNextSet = false;
      next(false);
    });
  };

  return (item) =>
    new Promise<Fate>((resolve, reject) => {
      if (waiting.length >= mostWaiting) return reject(new TooManyWaiting());
      waiting.push({ item, resolve, reject });
      soon();
    });
}

function passOn<Fate>(
  fate: Fate | Error | undefined,
  resolve: (fate: Fate) => void,
  reject: (error: unknown) => void,
): void {
  if (fate === undefined || fate instanceof Error) reject(fate ?? new Error("a batch lost an item"));
  else resolve(fate);
}
