import { createTransport } from "nodemailer";

export type SentMail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  /** The address that a mail program asks to end mails like this one, with one click (RFC 8058). */
  readonly endAddress: string | null;
};

const endHeaders = (address: string) => ({
  "List-Unsubscribe": `<${address}>`,
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
});

/**
 * Sends mails through a mail server. `send` throws when the server refuses the mail or is
 * unreachable, so that the worker retries.
 */
export type MailTransport = { send(mail: SentMail): Promise<void>; close(): void };

/**
 * @param url `smtp://user:password@host:port` or `smtps://…`
 * @param from the sender's address
 */
export function smtpTransport(url: string, from: string): MailTransport {
  const transport = createTransport({
    url,
    pool: true,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 15_000,
  });
  return {
    async send({ to, subject, text, html, messageId, endAddress }) {
      const headers = endAddress === null ? {} : endHeaders(endAddress);
      await transport.sendMail({ from, to, subject, text, html, messageId, headers });
    },
    close: () => transport.close(),
  };
}
