import { DomainError } from "@spots/domain/kernel/errors";
import type { ChangePassword } from "@spots/domain/people/sign-in";
import { authDatabase } from "./database";
import { writeTo } from "./letter";
import { networkIn } from "./network-address";
import { hashPassword, isPassword } from "./password";
import { ownWordsOf, type Surroundings } from "./password-reset";
import { requireStrong } from "./password-strength";
import { linksOf } from "./proof";
import type { Identity } from "./session";
import { countTry, forgetTries } from "./throttle";

/** Whether the person has a password; those who sign in with a provider or a link may have none. */
export async function hasPassword({ userId }: Identity): Promise<boolean> {
  const user = await authDatabase().prisma.user.findUnique({ where: { id: userId }, select: { passwordHash: true } });
  return user?.passwordHash != null;
}

/**
 * Changes the password of a person who knows the current one, and ends their sessions on other
 * devices.
 * @throws FORBIDDEN for a wrong current password, TOO_MANY_REQUESTS
 */
export async function changePassword(
  { userId, sessionId, email }: Identity,
  { current, password }: ChangePassword,
  from: Surroundings,
): Promise<void> {
  const wrong = new DomainError("FORBIDDEN", "badInput", { fields: { current: "passwordWrong" } });
  const visitor = { whom: sessionId, network: networkIn(from.headers), device: null };
  await countTry("currentPassword", visitor);
  const database = authDatabase();
  const user = await database.prisma.user.findUniqueOrThrow({ where: { id: userId } });
  if (!(await isPassword(user.passwordHash, current))) throw wrong;
  await forgetTries("currentPassword", visitor);
  requireStrong(password, await ownWordsOf(email));
  const passwordHash = await hashPassword(password);
  await database.prisma.$transaction([
    database.prisma.user.update({ where: { id: userId }, data: { passwordHash } }),
    database.prisma.verificationToken.deleteMany({ where: { identifier: { in: linksOf(email) } } }),
    database.prisma.session.deleteMany({ where: { userId, id: { not: sessionId } } }),
  ]);
  await writeTo(database, user, { kind: "passwordChanged", values: {}, link: `${from.dashboard}/account` });
}
