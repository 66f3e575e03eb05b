/**
 * Gathers the items that arrive while earlier batches are pending, and writes them together. There
 * is no timer: under low load every item is written at once, and under high load a batch grows with
 * the wait before it.
 * @param write writes the items and returns their results in the same order; a rejection rejects
 * all items of the batch
 */
export function inBatches<Item, Fate>(
  write: (items: readonly Item[]) => Promise<readonly (Fate | Error)[]>,
  { most, atOnce }: { readonly most: number; readonly atOnce: number },
): (item: Item) => Promise<Fate> {
  type Waiting = {
    readonly item: Item;
    readonly resolve: (fate: Fate) => void;
    readonly reject: (error: unknown) => void;
  };
  const waiting: Waiting[] = [];
  let underWay = 0;

  const next = (): void => {
    if (underWay >= atOnce || waiting.length === 0) return;
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
        next();
      });
  };

  return (item) =>
    new Promise<Fate>((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      queueMicrotask(next);
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
