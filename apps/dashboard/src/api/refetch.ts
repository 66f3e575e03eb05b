import type { AppRouter } from "@spots/api/trpc/root";
import type { Query, QueryClient } from "@tanstack/react-query";
import type { TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import { isUndecided } from "./use-refusal";

/**
 * A command's path and an event's type begin with the router whose answers may have changed; these
 * touch others' answers as well.
 */
const alsoTouched: Readonly<Record<string, readonly string[]>> = {
  stage: ["journey", "brandPromise", "goal"],
  touchpoint: ["journey", "brandPromise"],
  spot: ["journey", "pulse", "brandPromise", "goal"],
  journey: ["spot", "pulse", "brandPromise", "goal", "persona"],
  transfer: ["journey"],
  persona: ["journey", "goal"],
  moment: ["pulse", "goal"],
  response: ["pulse", "mention", "goal", "kudos"],
  kudos: ["response"],
  action: ["guidedPath"],
  guidedPath: ["action", "journey"],
  story: ["journey"],
  mention: ["response", "pulse", "goal"],
  invitation: ["member"],
  member: ["invitation", "business"],
  location: ["business"],
  thread: ["comment"],
  comment: ["thread"],
};

/** Commands after which a page shows already what they have changed. */
const quiet: readonly string[] = ["presence.tell", "guidedPath.save", "guidedPath.standAt"];

/**
 * An own command's answer and its event come within this time, in either order, and are one reason
 * to ask again.
 */
const togetherMs = 100;

type Pending = { readonly nouns: Set<string>; readonly done: Promise<void> };
const pending = new WeakMap<QueryClient, Pending>();

/** A command or an event of this router may have changed the answers of these. */
const touchedBy = (noun: string): readonly string[] => [noun, "event", ...(alsoTouched[noun] ?? [])];

const asksOneOf =
  (nouns: readonly string[]) =>
  ({ queryKey: [path] }: Pick<Query, "queryKey">): boolean =>
    Array.isArray(path) && nouns.includes(String(path[0]));

/**
 * Lets the queries that a command or an event of this router may have changed ask again, once for
 * all that come together. Resolves when they have.
 */
export function refetchAfter(queries: QueryClient, noun: string): Promise<void> {
  const nouns = touchedBy(noun);
  const found = pending.get(queries);
  if (found) {
    for (const each of nouns) found.nouns.add(each);
    return found.done;
  }
  const touched = new Set(nouns);
  const done = new Promise<void>((resolve) => setTimeout(resolve, togetherMs)).then(() => {
    pending.delete(queries);
    return queries.invalidateQueries({ predicate: asksOneOf([...touched]) });
  });
  pending.set(queries, { nouns: touched, done });
  return done;
}

/**
 * Drops the answers that were asked for before a command of this router was accepted: they may say
 * what its fields said before. @returns whether there were any, so that their queries ask again
 */
function dropOlderAnswers(queries: QueryClient, noun: string): boolean {
  const isTouched = asksOneOf(touchedBy(noun));
  // What has no answer yet is waited for, and has none that it could take back.
  const isAskingAgain = (query: Query) => query.state.data !== undefined && isTouched(query);
  const asking = queries.getQueryCache().findAll({ fetchStatus: "fetching", predicate: isAskingAgain });
  for (const query of asking) void query.cancel({ revert: true, silent: true });
  return asking.length > 0;
}

/**
 * Every command that the server has accepted or refused lets its queries ask again: no screen has
 * to think of it.
 */
export const refetchLink =
  (queries: QueryClient): TRPCLink<AppRouter> =>
  () =>
  ({ op, next }) =>
    observable((observer) => {
      const [noun = ""] = op.path.split(".");
      const isLoud = !quiet.includes(op.path);
      const isCommand = op.type === "mutation";
      return next(op).subscribe({
        next: (value) => {
          const isOlder = isCommand && dropOlderAnswers(queries, noun);
          if (isOlder || (isCommand && isLoud)) void refetchAfter(queries, noun);
          observer.next(value);
        },
        error: (error) => {
          // A refusal tells that the page is out of date.
          if (isCommand && isLoud && !isUndecided(error)) void refetchAfter(queries, noun);
          observer.error(error);
        },
        complete: () => observer.complete(),
      });
    });
