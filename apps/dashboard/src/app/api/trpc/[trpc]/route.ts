import { answerCall } from "@spots/api/trpc/answer-call";
import { v7 } from "uuid";
import { contextFor } from "@/api/request-context";
import { dashboardEnv } from "@/env";
import { log } from "@/server/log";
import { isOwnOrigin } from "@/server/security-headers";

function handler(request: Request): Promise<Response> | Response {
  if (request.method !== "GET" && !isOwnOrigin(request, dashboardEnv().PUBLIC_URL))
    return new Response(null, { status: 403 });
  const requestId = v7();
  return answerCall(request, { endpoint: "/api/trpc", requestId, createContext: () => contextFor(requestId), log });
}

export { handler as GET, handler as POST };
