import type { PostOffice } from "@spots/api/job/job.queries";
import type { MailTransport } from "@spots/mail/transport";

/**
 * Sends one mail and notes that it was sent. Should the process die in between, it is sent again
 * under the same Message-ID, by which mail servers know it as the same. @throws when the mail
 * server refuses, so that the job is tried again
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
