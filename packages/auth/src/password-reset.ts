import { hashOfSecret, newSecret } from "@spots/db/link-secret";
import { listBusinessesOf } from "@spots/db/tenancy/tenant";
import { DomainError } from "@spots/domain/kernel/errors";
import type { AskForMail, ChoosePassword } from "@spots/domain/people/sign-in";
import { inAlikeTime } from "./alike";
import { authDatabase } from "./database";
import { visitorFor } from "./known-device";
import { writeTo } from "./letter";
import { hashPassword } from "./password";
import { requireStrong } from "./password-strength";
import { keepProof, linksOf, resetPurpose } from "./proof";
import { countTry, forgetTries } from "./throttle";

const resetMinutes = 60;

/** The headers of the request, for the rate limit, and the dashboard's address for the link. */
export type Surroundings = { readonly headers: Headers; readonly dashboard: string };

/**
 * Sends a reset link if there is such a person. The response is the same for unknown addresses,
 * after the same time.
 * @throws TOO_MANY_REQUESTS
 */
export function askForReset({ email }: AskForMail, from: Surroundings): Promise<void> {
  return inAlikeTime(() => send(email, from));
}

async function send(email: string, { headers, dashboard }: Surroundings) {
  await countTry("passwordReset", visitorFor(email, headers));
  const database = authDatabase();
  const user = await database.prisma.user.findUnique({ where: { email }, select: { email: true, locale: true } });
  if (!user) return;
  const secret = newSecret();
  await keepProof(database, {
    identifier: resetPurpose + email,
    token: hashOfSecret(secret),
    expires: new Date(Date.now() + resetMinutes * 60_000),
  });
  const link = `${dashboard}/reset/${secret}`;
  await writeTo(database, user, { kind: "passwordReset", values: { minutes: resetMinutes }, link });
}

/**
 * The address whose password this link may reset; null when it was used, has expired or never
 * existed.
 */
export async function findReset(token: string): Promise<{ readonly email: string } | null> {
  const proof = await authDatabase().prisma.verificationToken.findUnique({ where: { token: hashOfSecret(token) } });
  if (!proof?.identifier.startsWith(resetPurpose) || proof.expires < new Date()) return null;
  return { email: proof.identifier.slice(resetPurpose.length) };
}

/** Words that others would guess first as this person's password. */
export async function ownWordsOf(email: string): Promise<(string | null)[]> {
  const user = await authDatabase().prisma.user.findUnique({ where: { email }, select: { id: true, name: true } });
  const businesses = user ? await listBusinessesOf(authDatabase(), user.id) : [];
  return [email, user?.name ?? null, ...businesses.map(({ name }) => name)];
}

/**
 * Sets the new password once and ends every session of the person.
 * @throws BAD_REQUEST for a weak password, GONE when the link was used or has expired
 */
export async function choosePassword(
  { token, password }: ChoosePassword,
  { headers, dashboard }: Surroundings,
): Promise<{ readonly email: string }> {
  const gone = new DomainError("GONE", "linkGone");
  const reset = await findReset(token);
  if (!reset) throw gone;
  const { email } = reset;
  requireStrong(password, await ownWordsOf(email));
  const passwordHash = await hashPassword(password);
  const user = await authDatabase().prisma.$transaction(async (tx) => {
    const used = await tx.verificationToken.deleteMany({ where: { token: hashOfSecret(token) } });
    const person = await tx.user.findUnique({ where: { email } });
    if (used.count !== 1 || !person) throw gone;
    await tx.verificationToken.deleteMany({ where: { identifier: { in: linksOf(email) } } });
    await tx.session.deleteMany({ where: { userId: person.id } });
    return tx.user.update({ where: { id: person.id }, data: { passwordHash, emailVerified: new Date() } });
  });
  for (const attempt of ["signIn", "passwordReset", "signInLink"] as const)
    await forgetTries(attempt, visitorFor(email, headers));
  await writeTo(authDatabase(), user, { kind: "passwordChanged", values: {}, link: `${dashboard}/account` });
  return { email };
}
