import { AskForMail } from "@spots/domain/people/sign-in";
import { inAlikeTime } from "./alike";
import { authDatabase } from "./database";
import { authEnv } from "./env";
import { visitorFor } from "./known-device";
import { writeTo } from "./letter";
import { throughNextAuth } from "./refused-sign-in";
import { countTry } from "./throttle";

const linkMinutes = 30;

/**
 * Mails a sign-in link to a known person. The response for an unknown address is the same, after
 * the same time. The link leads to a page with a button, because mail scanners follow links and
 * would use it up.
 */
export const signInLink = {
  id: "email",
  type: "email" as const,
  name: "E-mail",
  from: "",
  maxAge: linkMinutes * 60,
  normalizeIdentifier: (email: string) => AskForMail.parse({ email }).email,
  sendVerificationRequest({ identifier, url, request }: { identifier: string; url: string; request: Request }) {
    return throughNextAuth(() => inAlikeTime(() => send(identifier, new URL(url).search, request.headers)));
  },
};

async function send(email: string, search: string, headers: Headers): Promise<void> {
  await countTry("signInLink", visitorFor(email, headers));
  const user = await authDatabase().prisma.user.findUnique({ where: { email }, select: { email: true, locale: true } });
  if (!user) return;
  const link = `${new URL(authEnv().PUBLIC_URL).origin}/sign-in/link${search}`;
  await writeTo(authDatabase(), user, { kind: "signInLink", values: { minutes: linkMinutes }, link });
}
