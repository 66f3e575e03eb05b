import { dehydrate, hydrate, type Mutation, type MutationKey, type QueryClient } from "@tanstack/react-query";
import superjson from "superjson";
import { v7 } from "uuid";
import { isUndecided } from "./use-refusal";

/** For as long as the server has not decided on it, a mutation is sent again. Times in milliseconds. */
export const untilAnswered = {
  retry: (_failures: number, error: unknown): boolean => isUndecided(error),
  retryDelay: (failures: number): number => Math.min(1000 * 2 ** failures, 15_000),
};

/** The places that are kept on this page; each for as long as it lives, so that what is answered after its screen was left is not sent again. */
const kept = new Set<string>();

type Keeping = {
  /** The name it is kept under: whose it is, and of what. */
  readonly place: string;
  /** The tab's own storage, or the browser's where a tab may be closed with something on its way. */
  readonly storage: Storage;
  readonly mutationKey: MutationKey;
};

/** What is stored of one mutation. Guarantee: `keepMutations` stored it; what cannot be read is null. */
function readStored(text: string | null): ReturnType<typeof dehydrate> | null {
  if (text === null) return null;
  try {
    return superjson.parse(text);
  } catch {
    return null;
  }
}

const submittedAt = (stored: ReturnType<typeof dehydrate>): number => stored.mutations[0]?.state.submittedAt ?? 0;

/**
 * Keeps what was done and has not reached the server, and sends it when the page is there again, in the order in which it was done. Its mutations need
 * defaults by their key, set before, and a server that takes what was sent twice as once. Each mutation has a storage item of its own, so that a tab removes
 * only what it has sent itself.
 */
export async function keepMutations(queries: QueryClient, { place, storage, mutationKey }: Keeping): Promise<void> {
  if (kept.has(place)) return;
  kept.add(place);
  const cache = queries.getMutationCache();
  const items = new Map<Mutation, string>();
  const isOurs = (mutation: Mutation) => mutationKey.every((part, at) => mutation.options.mutationKey?.[at] === part);
  const found = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? "")
    .filter((item) => item.startsWith(`${place}:`))
    .flatMap((item) => {
      const stored = readStored(storage.getItem(item));
      return stored ? [{ item, stored }] : [];
    })
    .sort((one, other) => submittedAt(one.stored) - submittedAt(other.stored) || (one.item < other.item ? -1 : 1));
  for (const { item, stored } of found) {
    hydrate(queries, stored);
    const mutation = cache.getAll().at(-1);
    if (mutation) items.set(mutation, item);
  }
  const store = (mutation: Mutation) => {
    const item = items.get(mutation) ?? `${place}:${v7()}`;
    const { mutations } = dehydrate(queries, {
      shouldDehydrateQuery: () => false,
      shouldDehydrateMutation: (each) => each === mutation,
    });
    const waiting = mutations.map((each) => ({ ...each, state: { ...each.state, isPaused: true } }));
    try {
      storage.setItem(item, superjson.stringify({ mutations: waiting, queries: [] }));
      items.set(mutation, item);
    } catch {
      // A storage that is full keeps what came first; all of it is still on this page.
    }
  };
  cache.subscribe(({ mutation }) => {
    if (!mutation || !isOurs(mutation)) return;
    const { status } = mutation.state;
    const item = items.get(mutation);
    if (status === "pending" && item === undefined) store(mutation);
    if ((status === "success" || status === "error") && item !== undefined) {
      storage.removeItem(item);
      items.delete(mutation);
    }
  });
  if (found.length === 0) return;
  await queries.resumePausedMutations();
  await queries.invalidateQueries();
}
