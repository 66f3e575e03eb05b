import { readBody } from "@spots/api/trpc/bounds";
import { mapThrown } from "@spots/api/trpc/errors";
import { handlers } from "@spots/auth/next-auth";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { NextRequest } from "next/server";

export const { GET } = handlers;

/** Bytes of a sign-in form, or of what an outside provider posts back. */
const mostBytes = 64 * 1024;

export async function POST(request: NextRequest): Promise<Response> {
  try {
    const body = await readBody(request, mostBytes);
    return await handlers.POST(new NextRequest(request.url, { method: "POST", headers: request.headers, body }));
  } catch (error) {
    return new Response(null, { status: getHTTPStatusCodeFromError(mapThrown(error)) });
  }
}
