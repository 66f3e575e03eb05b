import { initTRPC } from "@trpc/server";
import superjson from "superjson";
import { readInput } from "./bounds";
import type { RequestContext } from "./context";
import { toldOf } from "./errors";

/** The permission that a procedure requires, and whether a replica may serve it. */
export type ProcedureMeta = { readonly action: string; readonly isReport?: boolean };

export const t = initTRPC
  .context<RequestContext>()
  .meta<ProcedureMeta>()
  .create({
    transformer: { input: { serialize: superjson.serialize, deserialize: readInput }, output: superjson },
    sse: { ping: { enabled: true, intervalMs: 20_000 }, client: { reconnectAfterInactivityMs: 50_000 } },
    errorFormatter: ({ shape, error, ctx }) => ({
      code: shape.code,
      ...toldOf(error, shape.data.httpStatus, ctx?.requestId ?? null),
    }),
  });
