import type { PostOffice } from "@spots/api/job/job.queries";
import type { MailTransport } from "@spots/mail/transport";

/**
 * Sends one mail and marks it as sent. If the process dies in between, the mail is sent again with
 * the same Message-ID, so mail servers can recognise the duplicate.
 * @throws when the mail server refuses the mail, so that the job is retried
 */
export async function sendMail(office: PostOffice, transport: MailTransport, mailId: string): Promise<void> {
  const mail = await office.findUnsent(mailId);
  if (!mail) return;
  try {
    await transport.send({ ...mail, messageId: `<${mail.id}@magic-spots>` });
  } catch (error) {
    await office.markFailed(mail.id, error instanceof Error ? error.message : String(error));
    throw error;
  }
  await office.markSent(mail.id);
}
