import "server-only";
import { appRouter, createCaller } from "@spots/api/trpc/root";
import {
  type dataTagSymbol,
  dehydrate,
  type FetchInfiniteQueryOptions,
  type FetchQueryOptions,
  HydrationBoundary,
} from "@tanstack/react-query";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { cache, type ReactNode } from "react";
import { requestContext } from "@/api/request-context";
import { makeQueryClient } from "./query-client";

const queryClient = cache(makeQueryClient);

/** The options of every query, the same on server and client. */
export const trpc = createTRPCOptionsProxy({ ctx: requestContext, router: appRouter, queryClient });

/** Calls the router in this process, for pages that need the answer to decide what to show. */
export const caller = cache(async () => createCaller(await requestContext()));

/**
 * The options of a query of ours are always fetchable: tRPC types them for hooks, which allow a
 * function where fetching wants a value.
 */
function fetchable(options: { readonly queryKey: readonly unknown[] }): FetchQueryOptions {
  return options as FetchQueryOptions;
}

/** Carries the type of a query's answer, as tRPC makes it. */
type Query<Answer> = { readonly queryKey: readonly unknown[] & { readonly [dataTagSymbol]: Answer } };

/**
 * The answer to a query, asked once a request, for the title, the page and the client leaves inside
 * of `Hydrate`.
 */
export async function ask<Answer>(options: Query<Answer>): Promise<Answer> {
  const answer: unknown = await queryClient().fetchQuery(fetchable(options));
  return answer as Answer; // the tag of its key is the type of its answer
}

/** Begins to load what a client leaf will ask for. Not awaited: the page streams. */
export function prefetch(options: { readonly queryKey: readonly unknown[] }): void {
  void queryClient().prefetchQuery(fetchable(options));
}

/** As `prefetch`, for lists that grow page by page. */
export function prefetchPages(options: { readonly queryKey: readonly unknown[] }): void {
  void queryClient().prefetchInfiniteQuery({ initialPageParam: undefined, ...options } as FetchInfiniteQueryOptions);
}

/** Hands what was prefetched to the client leaves inside. */
export function Hydrate({ children }: { children: ReactNode }) {
  return <HydrationBoundary state={dehydrate(queryClient())}>{children}</HydrationBoundary>;
}
