import type { PlatformClient, TenantClient } from "@spots/db/tenancy/client";
import type { Id } from "@spots/domain/kernel/ids";
import type { Locale } from "@spots/domain/kernel/locale";
import type { MailLetter } from "@spots/mail/letters";
import { renderMail } from "@spots/mail/render";

/** A letter and whom it is for. */
export type OutgoingMail = {
  readonly id: Id;
  readonly businessId: Id | null;
  readonly to: string;
  readonly locale: Locale;
  readonly letter: MailLetter;
};

/** The part of a client that can write a mail: any transaction of ours, or the pool itself. */
type MailWriter = Pick<TenantClient | PlatformClient, "$executeRaw">;

/**
 * Writes a mail in the transaction that wants it; the worker sends it once that is committed.
 * The app may insert here and read nothing back: a mail carries single-use links.
 */
export async function queueMail(db: MailWriter, mail: OutgoingMail): Promise<void> {
  const { subject, text, html } = renderMail(mail.letter, mail.locale);
  await db.$executeRaw`
    insert into mail (id, business_id, kind, "to", subject, text, html)
    values (${mail.id}::uuid, ${mail.businessId}::uuid, ${mail.letter.kind}, ${mail.to}, ${subject}, ${text}, ${html})`;
}
