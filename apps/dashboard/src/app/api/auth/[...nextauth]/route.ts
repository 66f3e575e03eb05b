import { mapThrown } from "@spots/api/trpc/errors";
import { readBody } from "@spots/api/trpc/read-body";
import { handlers } from "@spots/auth/next-auth";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { NextRequest } from "next/server";

export const { GET } = handlers;

/** The size limit in bytes of a sign-in form or of a provider's callback. */
const mostBytes = 64 * 1024;

export async function POST(request: NextRequest): Promise<Response> {
  try {
    const body = await readBody(request, mostBytes);
    return await handlers.POST(new NextRequest(request.url, { method: "POST", headers: request.headers, body }));
  } catch (error) {
    return new Response(null, { status: getHTTPStatusCodeFromError(mapThrown(error)) });
  }
}
