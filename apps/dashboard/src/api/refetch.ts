import type { AppRouter } from "@spots/api/trpc/root";
import type { Query, QueryClient } from "@tanstack/react-query";
import type { TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import { isUndecided } from "./use-refusal";

/**
 * Routers whose answers change with another router. A command's path and an event's type begin with
 * the name of the router that is always refetched.
 */
const alsoTouched: Readonly<Record<string, readonly string[]>> = {
  stage: ["journey", "brandPromise", "goal", "channel"],
  touchpoint: ["journey", "brandPromise", "channel", "pulse"],
  channel: ["pulse", "results", "response"],
  spot: ["journey", "pulse", "results", "brandPromise", "goal", "improvised"],
  journey: ["spot", "pulse", "results", "brandPromise", "goal", "persona", "channel"],
  transfer: ["journey"],
  persona: ["journey", "goal"],
  moment: ["pulse", "results", "goal", "improvised", "lineUp", "clue"],
  clue: ["results"],
  visit: ["clue"],
  customerPromise: ["results", "case"],
  improvised: ["journey", "spot", "lineUp", "wall", "recognition"],
  plan: ["moment", "pulse"],
  shift: ["plan", "moment"],
  timeOff: ["shift", "plan", "moment"],
  proposal: ["moment", "pulse"],
  duty: ["shift", "plan", "moment"],
  case: ["response", "pulse"],
  response: ["case", "pulse", "results", "mention", "goal", "kudos"],
  kudos: ["response", "recognition", "wall"],
  consent: ["wall", "recognition", "kudos"],
  wall: ["recognition", "kudos", "improvised"],
  value: ["kudos", "recognition"],
  thanks: ["recognition"],
  action: ["guidedPath"],
  guidedPath: ["action", "journey"],
  story: ["journey"],
  mention: ["response", "pulse", "results", "goal"],
  annotation: ["results"],
  growth: ["moment"],
  recognition: ["growth", "kudos", "wall"],
  gesture: ["results"],
  invitation: ["member"],
  member: ["invitation", "business", "pulse"],
  location: ["business"],
  thread: ["comment"],
  comment: ["thread"],
};

/** Commands whose changes the page already shows; nothing is refetched after them. */
const quiet: readonly string[] = ["guidedPath.save", "guidedPath.standAt"];

/** Commands that a query sends: the response is the query's own data. */
const sentByQuery: readonly string[] = ["presence.tell"];

/**
 * Milliseconds within which a command's response and its event arrive, in either order. They cause
 * one refetch.
 */
const togetherMs = 100;

type Pending = { readonly nouns: Set<string>; readonly done: Promise<void> };
const pending = new WeakMap<QueryClient, Pending>();

/** The routers whose answers may change with a command or an event of this router. */
const touchedBy = (noun: string): readonly string[] => [noun, "event", ...(alsoTouched[noun] ?? [])];

const asksOneOf =
  (nouns: readonly string[]) =>
  ({ queryKey: [path] }: Pick<Query, "queryKey">): boolean =>
    Array.isArray(path) && nouns.includes(String(path[0]));

/**
 * Refetches the queries that a command or an event of this router may have changed. Calls within
 * `togetherMs` share one refetch. Resolves when the queries have been refetched.
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
 * Cancels the requests that were sent before a command of this router was accepted, since their
 * answers may hold the old values.
 * @returns whether there were any, so that their queries are refetched
 */
function dropOlderAnswers(queries: QueryClient, noun: string): boolean {
  const isTouched = asksOneOf(touchedBy(noun));
  // A query without data is left running: it has no earlier data to revert to.
  const isAskingAgain = (query: Query) => query.state.data !== undefined && isTouched(query);
  const asking = queries.getQueryCache().findAll({ fetchStatus: "fetching", predicate: isAskingAgain });
  for (const query of asking) void query.cancel({ revert: true, silent: true });
  return asking.length > 0;
}

/** Refetches the affected queries after every command that the server has accepted or refused. */
export const refetchLink =
  (queries: QueryClient): TRPCLink<AppRouter> =>
  () =>
  ({ op, next }) =>
    observable((observer) => {
      const [noun = ""] = op.path.split(".");
      const isLoud = !quiet.includes(op.path);
      const isCommand = op.type === "mutation" && !sentByQuery.includes(op.path);
      return next(op).subscribe({
        next: (value) => {
          const isOlder = isCommand && dropOlderAnswers(queries, noun);
          if (isOlder || (isCommand && isLoud)) void refetchAfter(queries, noun);
          observer.next(value);
        },
        error: (error) => {
          // A refusal can mean that the page's data is out of date.
          if (isCommand && isLoud && !isUndecided(error)) void refetchAfter(queries, noun);
          observer.error(error);
        },
        complete: () => observer.complete(),
      });
    });
