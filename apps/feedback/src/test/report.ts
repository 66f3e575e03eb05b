export const mailId = "0196f3a1-0000-7000-8000-000000000001";

type Facts = {
  readonly action?: string;
  readonly status?: string;
  readonly returned?: string;
  readonly to?: string;
  readonly messageId?: string;
};

/** A report as mail servers send it (RFC 3464). */
export function report({
  action = "failed",
  status = "5.1.1",
  returned = "text/rfc822-headers",
  to = "bounces@mail.example",
  messageId = `<${mailId}@magic-spots>`,
}: Facts = {}): string {
  return [
    "Return-Path: <>",
    `Delivered-To: ${to}`,
    "From: MAILER-DAEMON@mx.example",
    "To: someone@mail.example",
    "Subject: Undelivered Mail Returned to Sender",
    "MIME-Version: 1.0",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="B"',
    "",
    "--B",
    "Content-Type: text/plain; charset=us-ascii",
    "",
    "I'm sorry to have to inform you.",
    "",
    "--B",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mx.example",
    "",
    "Final-Recipient: rfc822; ana@example.com",
    `Action: ${action}`,
    `Status: ${status}`,
    "Diagnostic-Code: smtp; 550 5.1.1 <ana@example.com>: no such",
    "    user here",
    "",
    "--B",
    `Content-Type: ${returned}`,
    "",
    `Message-ID: ${messageId}`,
    "Subject: about your feedback",
    "",
    "--B--",
    "",
  ].join("\r\n");
}

/** A complaint as mailbox providers send it (ARF, RFC 5965). */
export function complaint({
  type = "abuse",
  messageId = `<${mailId}@magic-spots>`,
  mailFrom = "<someone@mail.example>",
}: {
  readonly type?: string;
  readonly messageId?: string;
  readonly mailFrom?: string;
} = {}): string {
  return [
    "From: <abusedesk@example.com>",
    "To: <abuse@mail.example>",
    "Subject: FW: about your feedback",
    "MIME-Version: 1.0",
    'Content-Type: multipart/report; report-type=feedback-report; boundary="B"',
    "",
    "--B",
    "Content-Type: text/plain; charset=us-ascii",
    "",
    "This is an email abuse report.",
    "",
    "--B",
    "Content-Type: message/feedback-report",
    "",
    `Feedback-Type: ${type}`,
    "User-Agent: SomeGenerator/1.0",
    "Version: 1",
    `Original-Mail-From: ${mailFrom}`,
    "",
    "--B",
    "Content-Type: message/rfc822",
    "",
    `Message-ID: ${messageId}`,
    "Subject: about your feedback",
    "",
    "Hello",
    "",
    "--B--",
    "",
  ].join("\r\n");
}
