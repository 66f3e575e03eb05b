import type { IdentityDatabase } from "@spots/db/database";
import { insertMail } from "@spots/db/insert-mail";
import { pickLocale } from "@spots/domain/kernel/locales";
import type { MailLetter } from "@spots/mail/letters";
import { renderMail } from "@spots/mail/render";
import { v7 } from "uuid";

/** Queues a mail to a person in their language. The worker sends it. */
export async function writeTo(
  { prisma }: IdentityDatabase,
  person: { readonly email: string; readonly locale: string | null },
  letter: MailLetter,
): Promise<void> {
  const words = renderMail(letter, pickLocale(person.locale, "en"));
  await insertMail(prisma, { id: v7(), businessId: null, to: person.email, kind: letter.kind, ...words });
}
