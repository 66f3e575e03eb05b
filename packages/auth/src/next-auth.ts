import { safePath } from "@spots/domain/people/sign-in";
import { logLine } from "@spots/domain/platform/log-line";
import { cookies, headers } from "next/headers";
import { type NextRequest, NextResponse } from "next/server";
import NextAuth, { CredentialsSignin, type NextAuthConfig, type NextAuthResult } from "next-auth";
import { adapterOn } from "./adapter";
import { mayEnter } from "./admission";
import { authDatabase } from "./database";
import { authEnv, fixAddress } from "./env";
import { deviceCookie } from "./known-device";
import { providersFor } from "./providers";
import { openSession, sessionCookie, sessionDays } from "./session";

/** Errors that users cause in normal use; any other error is logged. */
const expected: readonly string[] = [
  "AccessDenied",
  "CredentialsSignin",
  "InvalidCheck",
  "MissingCSRF",
  "OAuthAccountNotLinked",
  "OAuthCallbackError",
  "UnknownAction",
  "Verification",
];

function log(error: Error): void {
  if (expected.includes("type" in error ? String(error.type) : "")) return;
  const cause = error.cause instanceof Error ? error.cause : (error.cause as { err?: Error } | undefined)?.err;
  const entry = { level: "error", message: `sign-in: ${error.message}`, cause: cause ?? error } as const;
  process.stderr.write(logLine(entry, new Date()));
}

/** The device cookie to set in the response, by request. */
const deviceCookies = new WeakMap<NextRequest, string>();

/** @param request of a route; undefined in a page or an action, where Next provides the headers */
function configFor(request: NextRequest | undefined): NextAuthConfig {
  const env = authEnv();
  fixAddress(env);
  const database = authDatabase();
  const userAgent = async () => (request?.headers ?? (await headers())).get("user-agent");
  return {
    adapter: adapterOn(database, { userAgent }),
    secret: env.AUTH_SECRET,
    trustHost: true,
    session: { strategy: "database", maxAge: sessionDays * 86_400 },
    pages: { signIn: "/sign-in", error: "/sign-in", verifyRequest: "/sign-in?sent=1" },
    providers: providersFor(env),
    logger: { error: log },
    events: {
      // After any kind of sign-in the browser counts as a known device.
      signIn: async ({ user }) => {
        if (!user.email) return;
        const { name, value, options } = deviceCookie(user.email);
        if (request) deviceCookies.set(request, new NextResponse().cookies.set(name, value, options).toString());
        else (await cookies()).set(name, value, options);
      },
    },
    jwt: {
      // A password sign-in creates a session row like every other kind of sign-in. The cookie holds
      // the token of that row.
      encode: async ({ token }) =>
        token?.sub ? (await openSession(database, token.sub, await userAgent())).sessionToken : "",
    },
    callbacks: {
      redirect: ({ url, baseUrl }) =>
        baseUrl + safePath(url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url),
      async signIn({ account, profile, user }) {
        // The password or the link has already identified the person. Unknown people have no
        // password and get no link.
        if (account?.type === "credentials" || account?.type === "email") return true;
        if (!account) return false;
        const sessionToken = request?.cookies.get(sessionCookie(env))?.value;
        return mayEnter(database, env, { account, profile, user, sessionToken });
      },
      // The library passes whole rows here, and the browser receives the result.
      session: ({ session, user }) => ({
        user: { id: user.id, name: user.name ?? null, email: user.email },
        expires: session.expires,
      }),
    },
  };
}

const made: NextAuthResult = NextAuth(configFor);

/** Adds the device cookie to the cookies that the library sets. */
const withDeviceCookie = (answer: (request: NextRequest) => Promise<Response>) => async (request: NextRequest) => {
  const response = await answer(request);
  const cookie = deviceCookies.get(request);
  if (cookie) response.headers.append("set-cookie", cookie);
  return response;
};

export const handlers = {
  GET: withDeviceCookie(made.handlers.GET),
  POST: withDeviceCookie(made.handlers.POST),
};

export const { signIn, signOut } = made;

export { CredentialsSignin };
