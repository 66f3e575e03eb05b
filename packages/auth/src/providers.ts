import { insertMail } from "@spots/db/insert-mail";
import { pickLocale } from "@spots/domain/kernel/locale";
import { renderMail } from "@spots/mail/render";
import type { NextAuthConfig } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import Google from "next-auth/providers/google";
import MicrosoftEntraID from "next-auth/providers/microsoft-entra-id";
import { v7 } from "uuid";
import { z } from "zod";
import { authDatabase } from "./database";
import type { AuthEnv } from "./env";
import { isPassword } from "./password";
import { mayTry } from "./throttle";

const linkMinutes = 30;
const Credential = z.object({
  email: z.string().trim().toLowerCase().max(254),
  password: z.string().min(1).max(200),
  ip: z.string().max(64).default(""),
});

const password = Credentials({
  credentials: { email: {}, password: {}, ip: {} },
  async authorize(given) {
    const read = Credential.safeParse(given);
    if (!read.success || !(await mayTry("signIn", read.data))) return null;
    const user = await authDatabase().prisma.user.findUnique({ where: { email: read.data.email } });
    const right = await isPassword(user?.passwordHash ?? null, read.data.password);
    return user && right ? { id: user.id, email: user.email, name: user.name } : null;
  },
});

/** A link by mail, for people we know: the mail is a row like any other, and the page says the same to a stranger. */
const link = {
  id: "email",
  type: "email" as const,
  name: "E-mail",
  from: "",
  maxAge: linkMinutes * 60,
  async sendVerificationRequest({ identifier, url }: { identifier: string; url: string }) {
    const { prisma } = authDatabase();
    const user = await prisma.user.findUnique({ where: { email: identifier } });
    if (!user) return;
    const letter = { kind: "signInLink", values: { minutes: linkMinutes }, link: url } as const;
    await insertMail(prisma, {
      id: v7(),
      businessId: null,
      to: user.email,
      kind: letter.kind,
      ...renderMail(letter, pickLocale(user.locale, "en")),
    });
  },
};

export type Provider = { readonly id: string; readonly name: string };

/** The providers that are configured, beside password and link. */
export function outsideProviders(env: AuthEnv): readonly Provider[] {
  return [
    ...(env.AUTH_GOOGLE_ID ? [{ id: "google", name: "Google" }] : []),
    ...(env.AUTH_MICROSOFT_ENTRA_ID_ID ? [{ id: "microsoft-entra-id", name: "Microsoft" }] : []),
    ...(env.AUTH_OIDC_ISSUER ? [{ id: "oidc", name: env.AUTH_OIDC_NAME }] : []),
  ];
}

export function providersFor(env: AuthEnv): NextAuthConfig["providers"] {
  const account = (clientId: string | undefined, clientSecret: string | undefined) => ({
    clientId: clientId ?? "",
    clientSecret: clientSecret ?? "",
    allowDangerousEmailAccountLinking: true,
  });
  return [
    password,
    link,
    ...(env.AUTH_GOOGLE_ID ? [Google(account(env.AUTH_GOOGLE_ID, env.AUTH_GOOGLE_SECRET))] : []),
    ...(env.AUTH_MICROSOFT_ENTRA_ID_ID
      ? [
          MicrosoftEntraID({
            ...account(env.AUTH_MICROSOFT_ENTRA_ID_ID, env.AUTH_MICROSOFT_ENTRA_ID_SECRET),
            ...(env.AUTH_MICROSOFT_ENTRA_ID_ISSUER ? { issuer: env.AUTH_MICROSOFT_ENTRA_ID_ISSUER } : {}),
          }),
        ]
      : []),
    ...(env.AUTH_OIDC_ISSUER
      ? [
          {
            id: "oidc",
            name: env.AUTH_OIDC_NAME,
            type: "oidc" as const,
            issuer: env.AUTH_OIDC_ISSUER,
            ...account(env.AUTH_OIDC_ID, env.AUTH_OIDC_SECRET),
          },
        ]
      : []),
  ];
}
