import { authEnv } from "@spots/auth/env";
import { outsideProviders } from "@spots/auth/outside";
import { sessionCookie } from "@spots/auth/session";
import { type NextRequest, NextResponse } from "next/server";
import { isDevelopment } from "./env";
import { contentSecurity, securityHeaders } from "./server/security-headers";
import { tidyAddress } from "./server/tidy-address";

/**
 * First words of the addresses that open without a sign-in. Routes under `api` answer for
 * themselves.
 */
const publicPages = new Set(["sign-in", "sign-out", "forgot", "reset", "invitation", "shared", "outbox", "api"]);

/**
 * Whether a visitor must sign in before this page can show anything. A guess from the cookie alone:
 * each page makes sure.
 */
function mustSignIn({ method, nextUrl, cookies }: NextRequest, cookie: string): boolean {
  const first = nextUrl.pathname.split("/")[1] ?? "";
  return ["GET", "HEAD"].includes(method) && !publicPages.has(first) && !cookies.has(cookie);
}

/** Bytes that a form of ours may send. Procedures under /api/trpc have limits of their own. */
const mostBytes = 64 * 1024;

/**
 * The refusal of a body that no form of ours sends, before it is read: 413 by the length it
 * announces, 411 where it announces none, as browsers always do. Next would read a form of unknown
 * length to its own limit, and answer 500.
 */
function refusalOfBody({ method, nextUrl: { pathname }, headers }: NextRequest): number | null {
  if (["GET", "HEAD"].includes(method) || pathname.startsWith("/api/trpc/")) return null;
  const length = headers.get("content-length");
  if (length === null) return headers.has("transfer-encoding") ? 411 : null;
  return Number(length) > mostBytes ? 413 : null;
}

/** Whether the percent-encodings of an address mean something; Next answers 500 to others. */
function isReadable({ nextUrl: { pathname } }: NextRequest): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

/** An address under which there is no page, so that "page not found" is shown. */
const nowhere = "/shared/-";

/** The answer to a request, or the way on. */
function answer(request: NextRequest, cookie: string, headers: Headers, path: string): NextResponse {
  const refused = refusalOfBody(request);
  if (refused !== null) return new NextResponse(null, { status: refused });
  if (!isReadable(request)) return NextResponse.rewrite(new URL(nowhere, request.url), { request: { headers } });
  const tidy = tidyAddress(request.nextUrl.pathname);
  if (tidy) return NextResponse.redirect(new URL(tidy + request.nextUrl.search, request.url));
  if (mustSignIn(request, cookie)) {
    const to = path === "/" ? "/sign-in" : `/sign-in?to=${encodeURIComponent(path)}`;
    return NextResponse.redirect(new URL(to, request.url));
  }
  return NextResponse.next({ request: { headers } });
}

/**
 * Sends visitors to the sign-in, and gives every page a policy with a nonce of its own and the
 * headers that close what a browser leaves open.
 */
export function proxy(request: NextRequest): NextResponse {
  const env = authEnv();
  const nonce = btoa(crypto.randomUUID());
  const formTargets = outsideProviders(env).map(({ origin }) => origin);
  const policy = contentSecurity(nonce, { development: isDevelopment(), formTargets });
  const path = request.nextUrl.pathname + request.nextUrl.search;
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("x-path", path);
  headers.set("content-security-policy", policy);
  const response = answer(request, sessionCookie(env), headers, path);
  response.headers.set("content-security-policy", policy);
  for (const [name, value] of securityHeaders(env.PUBLIC_URL)) response.headers.set(name, value);
  return response;
}

export const config = {
  matcher: [
    {
      source: "/((?!_next/static|_next/image|icon.svg|favicon.ico).*)",
    },
  ],
};
