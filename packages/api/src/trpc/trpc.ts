import { initTRPC } from "@trpc/server";
import superjson from "superjson";
import type { RequestContext } from "./context";
import { refusalFrom } from "./errors";

/** What a procedure tells about itself: the permission it asks for. */
export type ProcedureMeta = { readonly action: string };

export const t = initTRPC
  .context<RequestContext>()
  .meta<ProcedureMeta>()
  .create({
    transformer: superjson,
    sse: { ping: { enabled: true, intervalMs: 10_000 }, client: { reconnectAfterInactivityMs: 30_000 } },
    errorFormatter: ({ shape, error, ctx }) => ({
      message: shape.message,
      code: shape.code,
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        refusal: refusalFrom(error.cause ?? error),
        requestId: ctx?.requestId ?? null,
      },
    }),
  });
