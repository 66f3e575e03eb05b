import { createTransport } from "nodemailer";

export type SentMail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  /** The address that a mail program asks to end mails like this one, with one click (RFC 8058). */
  readonly endAddress: string | null;
  /** The name beside the sender's address; null: the product's own. */
  readonly senderName?: string | null;
  readonly replyTo?: string | null;
};

/** The return path of one mail, so that a report of its failure names it: `bounces+<id>@…`. */
function returnPathOf(bounceAddress: string, messageId: string): string {
  const id = /<([^@]+)@/.exec(messageId)?.[1] ?? "";
  return bounceAddress.replace("@", `+${id}@`);
}

const endHeaders = (address: string) => ({
  "List-Unsubscribe": `<${address}>`,
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
});

/**
 * Sends mails through a mail server. `send` throws when the server refuses the mail or is
 * unreachable, so that the worker retries.
 */
export type MailTransport = { send(mail: SentMail): Promise<void>; close(): void };

/** Whether a mail server refused a mail for good: an SMTP reply of 500 to 599. */
export function isPermanent(error: unknown): boolean {
  const code = error instanceof Error && "responseCode" in error ? Number(error.responseCode) : 0;
  return code >= 500 && code < 600;
}

/**
 * @param url `smtp://user:password@host:port` or `smtps://…`
 * @param from the sender's address
 * @param bounceAddress where reports of failed deliveries go; unset: to the sender's address
 */
export function smtpTransport(url: string, from: string, bounceAddress?: string): MailTransport {
  const address = /<([^>]+)>/.exec(from)?.[1] ?? from;
  const transport = createTransport({
    url,
    pool: true,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 15_000,
  });
  return {
    async send({ to, subject, text, html, messageId, endAddress, senderName, replyTo }) {
      const headers = endAddress === null ? {} : endHeaders(endAddress);
      const sender = senderName ? { name: senderName, address } : from;
      const answers = replyTo ? { replyTo } : {};
      const envelope = bounceAddress ? { envelope: { from: returnPathOf(bounceAddress, messageId), to } } : {};
      await transport.sendMail({ from: sender, to, subject, text, html, messageId, headers, ...answers, ...envelope });
    },
    close: () => transport.close(),
  };
}
