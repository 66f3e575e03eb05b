import { authEnv } from "@spots/auth/env";
import { outsideProviders } from "@spots/auth/outside";
import { sessionCookie } from "@spots/auth/session";
import { sharedDeviceMark } from "@spots/domain/delivery/on-device";
import { type NextRequest, NextResponse } from "next/server";
import { isDevelopment } from "./env";
import { contentSecurity, fileSecurity, securityHeaders, staffAppSecurity } from "./server/security-headers";
import { isStaffAppFile, staffAppCaching } from "./server/staff-app-file";
import { tidyAddress } from "./server/tidy-address";

/**
 * The first path segments of pages that need no sign-in. Routes under `api` and `v1` check access
 * themselves.
 */
const publicPages = new Set([
  "sign-in",
  "sign-out",
  "forgot",
  "reset",
  "invitation",
  "shared",
  "outbox",
  "digest-end",
  "week-note-end",
  "api",
  "v1",
]);

/**
 * Whether a visitor must be redirected to the sign-in. Decided by the presence of the session
 * cookie only; each page verifies the session.
 */
function mustSignIn({ method, nextUrl, cookies }: NextRequest, cookie: string): boolean {
  const first = nextUrl.pathname.split("/")[1] ?? "";
  return ["GET", "HEAD"].includes(method) && !publicPages.has(first) && !cookies.has(cookie);
}

/**
 * The size limit of a form in bytes. Calls under /api/trpc, /api/photos, /api/briefings, /api/logos
 * and /v1 have limits of their own.
 */
const mostBytes = 64 * 1024;

/**
 * The status that refuses a request body before it is read: 413 when its Content-Length is over the
 * limit, 411 when a chunked body has none. Browsers always send a length. Next would read a chunked
 * form up to its own limit, and answer 500.
 * @returns null when the body is accepted
 */
function refusalOfBody({ method, nextUrl: { pathname }, headers }: NextRequest): number | null {
  if (["GET", "HEAD"].includes(method) || /^\/(api\/(trpc|photos|briefings|logos)|v1)\//.test(pathname)) return null;
  const length = headers.get("content-length");
  if (length === null) return headers.has("transfer-encoding") ? 411 : null;
  return Number(length) > mostBytes ? 413 : null;
}

/** Whether the percent-encoding of an address is valid. Next answers 500 to an invalid one. */
function isReadable({ nextUrl: { pathname } }: NextRequest): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

/** An address without a page; a rewrite to it shows "page not found". */
const nowhere = "/shared/-";

/** Returns the refusal, redirect or rewrite of a request, or passes it on to Next. */
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

/** The response of the staff app's address. The files are Next's to send; see `rewrites`. */
function staffApp(request: NextRequest, caching: string, cookie: string): NextResponse {
  const { pathname } = request.nextUrl;
  const isShared = request.cookies.has(sharedDeviceMark) || pathname.endsWith("/pair");
  if (!isStaffAppFile(pathname) && !isShared && mustSignIn(request, cookie))
    return NextResponse.redirect(new URL(`/sign-in?to=${encodeURIComponent(pathname)}`, request.url));
  const response = NextResponse.next();
  response.headers.set("content-security-policy", staffAppSecurity);
  response.headers.set("cache-control", caching);
  // The service worker answers for the dashboard's pages too while there is no network.
  if (pathname.endsWith("/sw.js")) response.headers.set("service-worker-allowed", "/");
  return response;
}

/**
 * Redirects visitors without a session to the sign-in, and sets the content security policy with a
 * new nonce and the other security headers on every response.
 */
export function proxy(request: NextRequest): NextResponse {
  const env = authEnv();
  const caching = staffAppCaching(request.nextUrl.pathname);
  if (caching !== null) {
    const response = staffApp(request, caching, sessionCookie(env));
    for (const [name, value] of securityHeaders(env.PUBLIC_URL, "own")) response.headers.set(name, value);
    return response;
  }
  const nonce = btoa(crypto.randomUUID());
  const formTargets = outsideProviders(env).map(({ origin }) => origin);
  const isFile = /^\/api\/(photos|briefings)\//.test(request.nextUrl.pathname);
  const policy = isFile ? fileSecurity : contentSecurity(nonce, { development: isDevelopment(), formTargets });
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
