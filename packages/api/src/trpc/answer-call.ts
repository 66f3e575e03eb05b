import { DomainError } from "@spots/domain/kernel/errors";
import { TRPCError } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { TRPC_ERROR_CODES_BY_KEY } from "@trpc/server/rpc";
import superjson from "superjson";
import { mostBatched, mostBytesFor } from "./bounds";
import type { RequestContext } from "./context";
import { isFailure, mapThrown, toldOf } from "./errors";
import { readBody } from "./read-body";
import { appRouter } from "./root";
import { rememberSeen } from "./seen";

export type CallSource = {
  /** The path of the procedures, without a trailing slash. */
  readonly endpoint: string;
  readonly requestId: string;
  /** Reads the session; the body is read afterwards. */
  readonly createContext: () => Promise<RequestContext>;
  readonly log: RequestContext["log"];
};

/**
 * Answers one HTTP request to the router. The session is checked first; the body of an
 * unauthenticated request is not read. Size, depth and number of calls are limited. Every failure
 * is answered in the client's error format: a code, a reason and the request id, without messages
 * of lower layers.
 */
export async function answerCall(request: Request, source: CallSource): Promise<Response> {
  try {
    const context = await source.createContext();
    if (context.device) {
      if (!(await context.device.read())) throw new DomainError("UNAUTHENTICATED", "deviceEnded");
    } else if (context.userId === null) throw new DomainError("UNAUTHENTICATED", "signInFirst");
    const response = await fetchRequestHandler({
      endpoint: source.endpoint,
      req: request.method === "POST" ? await bounded(request, source.endpoint) : request,
      router: appRouter,
      createContext: () => context,
      maxBatchSize: mostBatched,
      // Procedures log their own failures; failures of a running stream are only reported here.
      onError: ({ error, path, type }) => {
        if (type === "subscription" && isFailure(mapThrown(error)))
          source.log({ level: "error", message: `${path} broke off, request ${source.requestId}`, cause: error.cause });
      },
    });
    const seen = request.method === "POST" ? await rememberSeen(context) : null;
    if (seen) response.headers.append("set-cookie", seen);
    for (const cookie of context.device?.cookies ?? []) response.headers.append("set-cookie", cookie);
    return response;
  } catch (thrown) {
    return refuse(mapThrown(thrown), source);
  }
}

/**
 * The request with its body read. Only JSON is accepted: tRPC would also read forms and byte
 * streams, without a limit.
 */
async function bounded(request: Request, endpoint: string): Promise<Request> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") throw new TRPCError({ code: "UNSUPPORTED_MEDIA_TYPE" });
  const { pathname } = new URL(request.url);
  const paths = pathname.slice(endpoint.length + 1).split(",");
  const body = await readBody(request, mostBytesFor(paths.slice(0, mostBatched)));
  return new Request(request.url, { method: "POST", headers: request.headers, body, signal: request.signal });
}

function refuse(error: TRPCError, { requestId, log }: CallSource): Response {
  if (isFailure(error)) log({ level: "error", message: `request ${requestId} failed`, cause: error.cause });
  const status = getHTTPStatusCodeFromError(error);
  const shape = { code: TRPC_ERROR_CODES_BY_KEY[error.code], ...toldOf(error, status, requestId) };
  return Response.json({ error: superjson.serialize(shape) }, { status, headers: { "cache-control": "no-store" } });
}
