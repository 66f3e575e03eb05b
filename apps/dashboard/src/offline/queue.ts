import { dehydrate, hydrate, type Mutation, type MutationKey, type QueryClient } from "@tanstack/react-query";
import superjson from "superjson";
import { v7 } from "uuid";
import { isUndecided } from "../api/use-refusal";

/**
 * The retry policy of a queue: an item is sent until the server has decided on it. The delays are
 * in milliseconds.
 */
export const untilAnswered = {
  retry: (_failures: number, error: unknown): boolean => isUndecided(error),
  retryDelay: (failures: number): number => Math.min(1000 * 2 ** failures, 15_000),
};

/**
 * The names of the queues that this page has restored. Each is restored once per page load, so that
 * an item that was answered after its screen was left is not sent again.
 */
const stored = new Set<string>();

type Stored = {
  /** The prefix of its storage keys: whose queue it is, and of what. */
  readonly name: string;
  /** The session storage, or the local storage for a queue that must survive a closed tab. */
  readonly storage: Storage;
  readonly mutationKey: MutationKey;
};

/**
 * Parses the stored state of one mutation. Guarantee: `restoreQueue` stored it; null when it cannot
 * be parsed.
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
 * Stores the pending mutations of a key, and sends those that were stored by an earlier page load,
 * in the order of their submission. The mutation defaults of the key must be set before, and the
 * server must accept a repeated command only once. Each mutation has its own storage key, so that a
 * tab removes only what it has sent itself.
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
      // The storage is full. The mutation stays in memory, and the stored ones stay stored.
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
