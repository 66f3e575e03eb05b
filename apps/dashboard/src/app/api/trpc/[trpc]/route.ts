import { appRouter } from "@spots/api/trpc/root";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { requestContext } from "@/server/request-context";

function handler(request: Request): Promise<Response> {
  return fetchRequestHandler({ endpoint: "/api/trpc", req: request, router: appRouter, createContext: requestContext });
}

export { handler as GET, handler as POST };
