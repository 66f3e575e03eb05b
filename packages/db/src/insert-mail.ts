import type { Prisma } from "./generated/client";

/** A mail ready to be sent. */
export type MailRow = {
  readonly id: string;
  readonly businessId: string | null;
  readonly kind: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The address that a mail program asks to end mails like this one (RFC 8058). */
  readonly endAddress?: string;
  /** The name beside the sender's address, and where an answer goes; unset: the product's own. */
  readonly sender?: { readonly name: string; readonly replyTo: string | null } | undefined;
};

/** The part of a client that can write a mail: a transaction or the pool itself. */
export type MailWriter = Pick<Prisma.TransactionClient, "$executeRaw">;

/**
 * Writes a mail in the caller's transaction. The app may insert mails and not read them, because a
 * mail contains single-use links.
 */
export async function insertMail(
  db: MailWriter,
  { id, businessId, kind, to, subject, text, html, sender, endAddress }: MailRow,
): Promise<void> {
  await db.$executeRaw`
    insert into mail (id, business_id, kind, "to", subject, text, html, sender_name, reply_to, end_address)
    values (${id}::uuid, ${businessId}::uuid, ${kind}, ${to}, ${subject}, ${text}, ${html},
            ${sender?.name ?? null}, ${sender?.replyTo ?? null}, ${endAddress ?? null})`;
}
