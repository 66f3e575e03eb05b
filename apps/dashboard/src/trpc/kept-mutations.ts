import { dehydrate, hydrate, type MutationKey, type QueryClient } from "@tanstack/react-query";
import superjson from "superjson";
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

/**
 * Keeps what was done and has not reached the server, and sends it when the page is there again. Its mutations need defaults by their key, set before, and
 * a server that takes what was sent twice as once.
 */
export async function keepMutations(queries: QueryClient, { place, storage, mutationKey }: Keeping): Promise<void> {
  if (kept.has(place)) return;
  kept.add(place);
  const isOurs = ({ options }: { options: { mutationKey?: MutationKey } }) =>
    mutationKey.every((part, at) => options.mutationKey?.[at] === part);
  const found = storage.getItem(place);
  if (found) hydrate(queries, superjson.parse(found));
  queries.getMutationCache().subscribe(() => {
    const { mutations } = dehydrate(queries, {
      shouldDehydrateQuery: () => false,
      shouldDehydrateMutation: (mutation) => mutation.state.status === "pending" && isOurs(mutation),
    });
    const waiting = mutations.map((each) => ({ ...each, state: { ...each.state, isPaused: true } }));
    try {
      if (waiting.length === 0) storage.removeItem(place);
      else storage.setItem(place, superjson.stringify({ mutations: waiting, queries: [] }));
    } catch {
      // A storage that is full keeps what came first; all of it is still on this page.
    }
  });
  if (!found) return;
  await queries.resumePausedMutations();
  await queries.invalidateQueries();
}
