import { type ServerType, serve } from "@hono/node-server";
import type { Hono } from "hono";

/** How long a client may take, in ms. A phone on a poor line sends its 64 KiB within this. */
const patience = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 2000 };

/** Serves the app, and cuts clients off that take longer over their headers or their body. */
export function serveApp(
  app: Hono,
  {
    port,
    limits = patience,
    onListening,
  }: {
    port: number;
    limits?: typeof patience;
    onListening?: (port: number) => void;
  },
): ServerType {
  return serve({ fetch: app.fetch, port, serverOptions: limits }, (address) => onListening?.(address.port));
}
