import { type ServerType, serve } from "@hono/node-server";
import type { Hono } from "hono";

/** Time limits for a client, in ms. A phone on a slow connection sends a photo within them. */
const patience = { headersTimeout: 10_000, requestTimeout: 120_000, connectionsCheckingInterval: 2000 };

/** Serves the app, and closes connections whose headers or body take longer. */
export function serveApp(
  app: Hono,
  {
    port,
    bindAddress,
    limits = patience,
    onListening,
  }: {
    port: number;
    /** The network address to listen on. Undefined: all interfaces. */
    bindAddress?: string | undefined;
    limits?: typeof patience;
    onListening?: (port: number) => void;
  },
): ServerType {
  const hostname = bindAddress === undefined ? {} : { hostname: bindAddress };
  return serve({ fetch: app.fetch, port, ...hostname, serverOptions: limits }, ({ port: taken }) =>
    onListening?.(taken),
  );
}
