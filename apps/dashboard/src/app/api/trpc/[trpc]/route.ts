import { appRouter } from "@spots/api/trpc/root";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { dashboardEnv } from "@/env";
import { requestContext } from "@/server/request-context";
import { isOwnOrigin } from "@/server/security-headers";

function handler(request: Request): Promise<Response> | Response {
  if (request.method !== "GET" && !isOwnOrigin(request, dashboardEnv().PUBLIC_URL))
    return new Response(null, { status: 403 });
  return fetchRequestHandler({ endpoint: "/api/trpc", req: request, router: appRouter, createContext: requestContext });
}

export { handler as GET, handler as POST };
