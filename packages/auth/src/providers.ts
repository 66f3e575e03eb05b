import { SignIn } from "@spots/domain/people/sign-in";
import type { NextAuthConfig } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import Google from "next-auth/providers/google";
import MicrosoftEntraID from "next-auth/providers/microsoft-entra-id";
import { authDatabase } from "./database";
import type { AuthEnv } from "./env";
import { visitorFor } from "./known-device";
import { outsideProviders } from "./outside";
import { isPassword } from "./password";
import { throughNextAuth } from "./refused-sign-in";
import { signInLink } from "./sign-in-link";
import { countTry, forgetTries } from "./throttle";

const password = Credentials({
  credentials: { email: {}, password: {} },
  async authorize(given, request) {
    const read = SignIn.safeParse(given);
    if (!read.success) return null;
    const visitor = visitorFor(read.data.email, request.headers);
    await throughNextAuth(() => countTry("signIn", visitor));
    const user = await authDatabase().prisma.user.findUnique({ where: { email: read.data.email } });
    if (!(await isPassword(user?.passwordHash ?? null, read.data.password)) || !user) return null;
    await forgetTries("signIn", visitor);
    return { id: user.id, email: user.email, name: user.name };
  },
});

type Claims = { readonly sub: string; readonly name?: string | null; readonly email?: string | null };

/**
 * Options of every outside provider. `mayEnter` checks at sign-in whether the address is trusted.
 */
const account = (clientId: string | undefined, clientSecret: string | undefined) => ({
  clientId: clientId ?? "",
  clientSecret: clientSecret ?? "",
  allowDangerousEmailAccountLinking: true,
  profile: ({ sub, name, email }: Claims) => ({ id: sub, name: name ?? null, email: email ?? null }),
});

function outside(id: string, env: AuthEnv): NextAuthConfig["providers"][number] {
  const { AUTH_GOOGLE_ID, AUTH_GOOGLE_SECRET, AUTH_OIDC_ID, AUTH_OIDC_SECRET, AUTH_OIDC_ISSUER } = env;
  if (id === "google") return Google(account(AUTH_GOOGLE_ID, AUTH_GOOGLE_SECRET));
  if (id === "microsoft-entra-id") {
    const issuer = env.AUTH_MICROSOFT_ENTRA_ID_ISSUER;
    const app = account(env.AUTH_MICROSOFT_ENTRA_ID_ID, env.AUTH_MICROSOFT_ENTRA_ID_SECRET);
    return MicrosoftEntraID({ ...app, ...(issuer ? { issuer } : {}) });
  }
  // The standard allows a provider to omit the address from the id token. The userinfo endpoint has
  // it.
  const asked = { id, name: env.AUTH_OIDC_NAME, type: "oidc" as const, idToken: false };
  return { ...asked, issuer: AUTH_OIDC_ISSUER ?? "", ...account(AUTH_OIDC_ID, AUTH_OIDC_SECRET) };
}

export function providersFor(env: AuthEnv): NextAuthConfig["providers"] {
  return [password, signInLink, ...outsideProviders(env).map(({ id }) => outside(id, env))];
}
