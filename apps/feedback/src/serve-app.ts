import { type ServerType, serve } from "@hono/node-server";
import type { Hono } from "hono";

/** How long a client may take, in ms. A phone on a poor line sends its 64 KiB within this. */
const patience = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 2000 };

/** Serves the app, and cuts clients off that take longer over their headers or their body. */
export function serveApp(
  app: Hono,
  {
    port,
    bindAddress,
    limits = patience,
    onListening,
  }: {
    port: number;
    /** The network address to listen on. Undefined: all of this machine's. */
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
