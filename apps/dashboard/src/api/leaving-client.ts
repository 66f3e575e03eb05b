"use client";

import type { AppRouter } from "@spots/api/trpc/root";
import { createTRPCClient, httpLink } from "@trpc/client";
import superjson from "superjson";

/**
 * The client of commands that are sent when their page may be closing: each is sent at once, by a
 * request that outlives the page. The page's queries are not refetched after it.
 */
export const leavingClient = createTRPCClient<AppRouter>({
  links: [
    httpLink({
      url: "/api/trpc",
      transformer: superjson,
      // Nothing aborts such a request.
      fetch: (url, init) =>
        fetch(url, {
          ...{ method: init?.method ?? "GET", headers: init?.headers ?? {}, body: init?.body ?? null },
          keepalive: true,
        }),
    }),
  ],
});
