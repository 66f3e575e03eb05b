/** What became of a command for each of several things. */
export type Outcome<Item> = {
  readonly done: readonly Item[];
  readonly refused: readonly { readonly item: Item; readonly error: unknown }[];
};

/** How many commands are sent together. */
const together = 10;

/** Sends a command for each thing, some at a time. One that is refused does not stop the others. */
export async function eachOf<Item>(
  items: readonly Item[],
  send: (item: Item) => Promise<unknown>,
): Promise<Outcome<Item>> {
  const done: Item[] = [];
  const refused: { item: Item; error: unknown }[] = [];
  for (let from = 0; from < items.length; from += together) {
    const part = items.slice(from, from + together);
    const outcomes = await Promise.allSettled(part.map(send));
    for (const [index, outcome] of outcomes.entries()) {
      const item = part[index];
      if (item === undefined) continue;
      if (outcome.status === "fulfilled") done.push(item);
      else refused.push({ item, error: outcome.reason });
    }
  }
  return { done, refused };
}
