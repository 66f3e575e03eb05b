import { createTransport } from "nodemailer";

export type SentMail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
};

/**
 * Hands mails to a mail server. Throws when it is refused or cannot be reached: the worker tries
 * again.
 */
export type MailTransport = { send(mail: SentMail): Promise<void>; close(): void };

/** @param url `smtp://user:password@host:port` or `smtps://…` @param from the sender's address */
export function smtpTransport(url: string, from: string): MailTransport {
  const transport = createTransport({
    url,
    pool: true,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 15_000,
  });
  return {
    async send({ to, subject, text, html, messageId }) {
      await transport.sendMail({ from, to, subject, text, html, messageId });
    },
    close: () => transport.close(),
  };
}
