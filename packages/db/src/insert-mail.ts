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
};

/** The part of a client that can write a mail: any transaction of ours, or the pool itself. */
export type MailWriter = Pick<Prisma.TransactionClient, "$executeRaw">;

/**
 * Writes a mail in the transaction that wants it. The app may insert here and read nothing back: a
 * mail carries single-use links.
 */
export async function insertMail(
  db: MailWriter,
  { id, businessId, kind, to, subject, text, html }: MailRow,
): Promise<void> {
  await db.$executeRaw`
    insert into mail (id, business_id, kind, "to", subject, text, html)
    values (${id}::uuid, ${businessId}::uuid, ${kind}, ${to}, ${subject}, ${text}, ${html})`;
}
