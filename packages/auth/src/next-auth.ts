import { headers } from "next/headers";
import NextAuth, { AuthError, type NextAuthResult } from "next-auth";
import { v7 } from "uuid";
import { adapterOn } from "./adapter";
import { authDatabase } from "./database";
import { authEnv } from "./env";
import { providersFor } from "./providers";

const sessionDays = 30;

/** Whether the provider vouches for the address: only then may its account be joined to a person we know by that address. */
function isVouchedFor(profile: { email_verified?: boolean | null } | undefined): boolean {
  return profile?.email_verified === true;
}

const made: NextAuthResult = NextAuth(() => {
  const env = authEnv();
  const adapter = adapterOn(authDatabase());
  const { prisma } = authDatabase();
  const expires = () => new Date(Date.now() + sessionDays * 86_400_000);
  return {
    adapter,
    secret: env.AUTH_SECRET,
    trustHost: true,
    session: { strategy: "database", maxAge: sessionDays * 86_400 },
    pages: { signIn: "/sign-in", error: "/sign-in", verifyRequest: "/sign-in?sent=1" },
    providers: providersFor(env),
    jwt: {
      // A password sign-in makes a row in the session table like every other way in, and its cookie is that row's token.
      async encode({ token }) {
        const sessionToken = v7() + v7();
        if (!token?.sub) return "";
        await prisma.session.create({
          data: {
            sessionToken,
            userId: token.sub,
            expires: expires(),
            userAgent: (await headers()).get("user-agent")?.slice(0, 300) ?? null,
          },
        });
        return sessionToken;
      },
    },
    callbacks: {
      async signIn({ account, profile, user }) {
        if (account?.type === "credentials") return true;
        const email = user.email?.toLowerCase();
        const known = email ? await prisma.user.findUnique({ where: { email } }) : null;
        if (account?.type === "email") return known !== null;
        return known !== null && isVouchedFor(profile);
      },
      session({ session, user }) {
        session.user.id = user.id;
        return session;
      },
    },
  };
});

export const { handlers, auth, signIn, signOut } = made;

export { AuthError };
