import { insertMail } from "@spots/db/insert-mail";
import { DomainError } from "@spots/domain/kernel/errors";
import { pickLocale } from "@spots/domain/kernel/locale";
import type { AskForMail, ChoosePassword } from "@spots/domain/people/sign-in";
import type { MailLetter } from "@spots/mail/letters";
import { renderMail } from "@spots/mail/render";
import { v7 } from "uuid";
import { authDatabase } from "./database";
import { hashPassword } from "./password";
import { hashOfSecret, newSecret } from "./secret-link";
import { mayTry } from "./throttle";

const resetMinutes = 60;
const purpose = "reset:";

async function write(to: string, locale: string | null, letter: MailLetter): Promise<void> {
  await insertMail(authDatabase().prisma, {
    id: v7(),
    businessId: null,
    to,
    kind: letter.kind,
    ...renderMail(letter, pickLocale(locale, "en")),
  });
}

/** Sends a link to choose a new password, if there is such a person. Whoever asks is told the same in any case. */
export async function askForReset(
  { email }: AskForMail,
  from: { readonly ip: string; readonly dashboard: string },
): Promise<void> {
  if (!(await mayTry("mail", { email, ip: from.ip }))) return;
  const { prisma } = authDatabase();
  const user = await prisma.user.findUnique({ where: { email } });
  if (!user) return;
  const secret = newSecret();
  await prisma.verificationToken.create({
    data: {
      identifier: purpose + email,
      token: hashOfSecret(secret),
      expires: new Date(Date.now() + resetMinutes * 60_000),
    },
  });
  await write(email, user.locale, {
    kind: "passwordReset",
    values: { minutes: resetMinutes },
    link: `${from.dashboard}/reset/${secret}`,
  });
}

/** Sets the new password, once, and signs every device out. @throws GONE when the link was used or is too old */
export async function choosePassword(
  { token, password }: ChoosePassword,
  dashboard: string,
): Promise<{ readonly email: string }> {
  const { prisma } = authDatabase();
  const passwordHash = await hashPassword(password);
  const hash = hashOfSecret(token);
  const { email, locale } = await prisma.$transaction(async (tx) => {
    const proof = await tx.verificationToken.findUnique({ where: { token: hash } });
    const used = await tx.verificationToken.deleteMany({ where: { token: hash } });
    if (!proof?.identifier.startsWith(purpose) || used.count !== 1 || proof.expires < new Date())
      throw new DomainError("GONE", "linkGone");
    const user = await tx.user.update({
      where: { email: proof.identifier.slice(purpose.length) },
      data: { passwordHash, emailVerified: new Date() },
    });
    await tx.session.deleteMany({ where: { userId: user.id } });
    return user;
  });
  await write(email, locale, { kind: "passwordChanged", values: {}, link: `${dashboard}/account` });
  return { email };
}
