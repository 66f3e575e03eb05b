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

/** The query options of every procedure, the same on server and client. */
export const trpc = createTRPCOptionsProxy({ ctx: requestContext, router: appRouter, queryClient });

/** Calls the router in this process, for pages whose layout depends on the answer. */
export const caller = cache(async () => createCaller(await requestContext()));

/**
 * Casts query options for `fetchQuery`. Guarantee: options made by the tRPC proxy can always be
 * fetched; their type, made for hooks, also allows functions where `fetchQuery` takes a value.
 */
function fetchable(options: { readonly queryKey: readonly unknown[] }): FetchQueryOptions {
  return options as FetchQueryOptions;
}

/** Query options that carry the type of the query's answer, as tRPC tags it. */
type Query<Answer> = { readonly queryKey: readonly unknown[] & { readonly [dataTagSymbol]: Answer } };

/**
 * Returns the answer to a query, fetched once per request for the title, the page and the client
 * components inside of `Hydrate`.
 */
export async function ask<Answer>(options: Query<Answer>): Promise<Answer> {
  const answer: unknown = await queryClient().fetchQuery(fetchable(options));
  return answer as Answer; // the tag of the query key is the type of the answer
}

/** Starts a query that a client component will use. It is not awaited, so that the page streams. */
export function prefetch(options: { readonly queryKey: readonly unknown[] }): void {
  void queryClient().prefetchQuery(fetchable(options));
}

/** As `prefetch`, for infinite queries. */
export function prefetchPages(options: { readonly queryKey: readonly unknown[] }): void {
  void queryClient().prefetchInfiniteQuery({ initialPageParam: undefined, ...options } as FetchInfiniteQueryOptions);
}

/** Passes the prefetched queries to the client components inside. */
export function Hydrate({ children }: { children: ReactNode }) {
  return <HydrationBoundary state={dehydrate(queryClient())}>{children}</HydrationBoundary>;
}
