import type { AppRouter } from "@spots/api/trpc/root";
import type { QueryClient } from "@tanstack/react-query";
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

/** Commands that change nothing that a page shows. */
const quiet: readonly string[] = ["presence.tell", "guidedPath.save", "guidedPath.standAt"];

/**
 * An own command's answer and its event come within this time, in either order, and are one reason
 * to ask again.
 */
const togetherMs = 100;

type Pending = { readonly nouns: Set<string>; readonly done: Promise<void> };
const pending = new WeakMap<QueryClient, Pending>();

/**
 * Lets the queries that a command or an event of this router may have changed ask again, once for
 * all that come together. Resolves when they have.
 */
export function refetchAfter(queries: QueryClient, noun: string): Promise<void> {
  const nouns = [noun, "event", ...(alsoTouched[noun] ?? [])];
  const found = pending.get(queries);
  if (found) {
    for (const each of nouns) found.nouns.add(each);
    return found.done;
  }
  const touched = new Set(nouns);
  const done = new Promise<void>((resolve) => setTimeout(resolve, togetherMs)).then(() => {
    pending.delete(queries);
    return queries.invalidateQueries({
      predicate: ({ queryKey: [path] }) => Array.isArray(path) && touched.has(String(path[0])),
    });
  });
  pending.set(queries, { nouns: touched, done });
  return done;
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
      const isLoud = op.type === "mutation" && !quiet.includes(op.path);
      const askAgain = () => void (isLoud && refetchAfter(queries, op.path.split(".")[0] ?? ""));
      return next(op).subscribe({
        next: (value) => {
          askAgain();
          observer.next(value);
        },
        error: (error) => {
          // A refusal tells that the page is out of date.
          if (!isUndecided(error)) askAgain();
          observer.error(error);
        },
        complete: () => observer.complete(),
      });
    });
