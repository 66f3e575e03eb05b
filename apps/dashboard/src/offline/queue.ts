import { dehydrate, hydrate, type Mutation, type MutationKey, type QueryClient } from "@tanstack/react-query";
import superjson from "superjson";
import { v7 } from "uuid";
import { isUndecided } from "../api/use-refusal";

/**
 * The retry policy of whatever must arrive: it is sent again until the server has decided on it.
 * Times in milliseconds.
 */
export const untilAnswered = {
  retry: (_failures: number, error: unknown): boolean => isUndecided(error),
  retryDelay: (failures: number): number => Math.min(1000 * 2 ** failures, 15_000),
};

/**
 * The queues that this page stores; each for as long as the page lives, so that what is answered
 * after its screen was left is not sent again.
 */
const stored = new Set<string>();

type Stored = {
  /** The prefix of its storage items: whose it is, and of what. */
  readonly name: string;
  /**
   * The tab's own storage, or the browser's where a tab may be closed with something on its way.
   */
  readonly storage: Storage;
  readonly mutationKey: MutationKey;
};

/**
 * What is stored of one mutation. Guarantee: `restoreQueue` stored it; what cannot be read is null.
 */
function readStored(text: string | null): ReturnType<typeof dehydrate> | null {
  if (text === null) return null;
  try {
    return superjson.parse(text);
  } catch {
    return null;
  }
}

const submittedAt = ({ mutations }: ReturnType<typeof dehydrate>): number => mutations[0]?.state.submittedAt ?? 0;

/**
 * Stores the pending mutations of a key, and sends those that were stored when the page was left,
 * in the order in which they were made. The key needs mutation defaults, set before, and the server
 * must take a command that is sent twice as one. Each mutation has a storage item of its own, so
 * that a tab removes only what it has sent itself.
 */
export async function restoreQueue(queries: QueryClient, { name, storage, mutationKey }: Stored): Promise<void> {
  if (stored.has(name)) return;
  stored.add(name);
  const cache = queries.getMutationCache();
  const items = new Map<Mutation, string>();
  const isOurs = (mutation: Mutation) => mutationKey.every((part, at) => mutation.options.mutationKey?.[at] === part);
  const found = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? "")
    .filter((item) => item.startsWith(`${name}:`))
    .flatMap((item) => {
      const state = readStored(storage.getItem(item));
      return state ? [{ item, state }] : [];
    })
    .sort((one, other) => submittedAt(one.state) - submittedAt(other.state) || (one.item < other.item ? -1 : 1));
  for (const { item, state } of found) {
    hydrate(queries, state);
    const mutation = cache.getAll().at(-1);
    if (mutation) items.set(mutation, item);
  }
  const store = (mutation: Mutation) => {
    const item = items.get(mutation) ?? `${name}:${v7()}`;
    const { mutations } = dehydrate(queries, {
      shouldDehydrateQuery: () => false,
      shouldDehydrateMutation: (each) => each === mutation,
    });
    const waiting = mutations.map((each) => ({ ...each, state: { ...each.state, isPaused: true } }));
    try {
      storage.setItem(item, superjson.stringify({ mutations: waiting, queries: [] }));
      items.set(mutation, item);
    } catch {
      // The storage is full: what came first stays stored, and all of it is in this page's memory.
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
