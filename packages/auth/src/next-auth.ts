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

/** Refusals that people cause every day; anything else is a fault and belongs into the log. */
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

/** What a route's answer is to set, by its request. */
const deviceCookies = new WeakMap<NextRequest, string>();

/** @param request of a route; undefined in a page or an action, where Next knows the headers */
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
      // Whichever way a person came in: from now on they are known in this browser.
      signIn: async ({ user }) => {
        if (!user.email) return;
        const { name, value, options } = deviceCookie(user.email);
        if (request) deviceCookies.set(request, new NextResponse().cookies.set(name, value, options).toString());
        else (await cookies()).set(name, value, options);
      },
    },
    jwt: {
      // A password sign-in makes a row in the session table like every other way in, and its cookie
      // is that row's token.
      encode: async ({ token }) =>
        token?.sub ? (await openSession(database, token.sub, await userAgent())).sessionToken : "",
    },
    callbacks: {
      redirect: ({ url, baseUrl }) =>
        baseUrl + safePath(url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url),
      async signIn({ account, profile, user }) {
        // Password and link have made sure who it is; strangers have no password, and no link
        // reaches them.
        if (account?.type === "credentials" || account?.type === "email") return true;
        if (!account) return false;
        const sessionToken = request?.cookies.get(sessionCookie(env))?.value;
        return mayEnter(database, env, { account, profile, user, sessionToken });
      },
      // The library hands over whole rows, and shows the result to the browser.
      session: ({ session, user }) => ({
        user: { id: user.id, name: user.name ?? null, email: user.email },
        expires: session.expires,
      }),
    },
  };
}

const made: NextAuthResult = NextAuth(configFor);

/** The cookie that makes a device known, beside those that the library sets in its answer. */
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
