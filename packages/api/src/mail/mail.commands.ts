import { insertMail, type MailRow, type MailWriter } from "@spots/db/insert-mail";
import type { Id } from "@spots/domain/kernel/ids";
import type { Locale } from "@spots/domain/kernel/locale";
import type { MailLetter } from "@spots/mail/letters";
import { renderMail } from "@spots/mail/render";

/** A mail and its recipient. */
export type OutgoingMail = {
  readonly id: Id;
  readonly businessId: Id | null;
  readonly to: string;
  readonly locale: Locale;
  readonly letter: MailLetter;
  /** The address that a mail program asks to end mails like this one (RFC 8058). */
  readonly endAddress?: string;
  readonly sender?: MailRow["sender"];
};

/** Writes a mail in the caller's transaction; the worker sends it after the commit. */
export async function queueMail(db: MailWriter, { letter, locale, ...mail }: OutgoingMail): Promise<void> {
  await insertMail(db, { ...mail, kind: letter.kind, ...renderMail(letter, locale) });
}
