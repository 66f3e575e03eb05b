import PostalMime from "postal-mime";

/**
 * What a mail server reported about one of our mails: what it said when it could not deliver the
 * mail, or that the mail's reader called it spam.
 */
export type MailReport =
  | { readonly kind: "bounce"; readonly mailId: string; readonly said: string }
  | { readonly kind: "complaint"; readonly mailId: string };

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/i;
const ours = new RegExp(`<(${uuid.source})@magic-spots>`, "i");
/** The return path of a mail: `bounces+<id>@…`. */
const ourPath = new RegExp(`\\+(${uuid.source})@`, "i");

/** The length of the server's words that are stored. */
const mostSaid = 500;

/** The mail of a `Message-ID` that the worker wrote; null for any other. */
export function mailOfMessageId(messageId: string): string | null {
  return ours.exec(messageId)?.[1]?.toLowerCase() ?? null;
}

/** The fields of one group of a delivery report (RFC 3464), with folded lines joined. */
function fieldsOf(group: string): ReadonlyMap<string, string> {
  const lines = group.replaceAll(/\n[ \t]+/g, " ").split("\n");
  return new Map(
    lines.flatMap((line) => {
      const [, name = "", value = ""] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
      return name === "" ? [] : [[name.toLowerCase(), value.trim()] as const];
    }),
  );
}

/** What the server said about the first recipient to whom delivery failed; null when none did. */
function failureIn(report: string): string | null {
  const groups = report
    .replaceAll("\r\n", "\n")
    .split(/\n{2,}/)
    .map(fieldsOf);
  const failed = groups.find((fields) => fields.get("action")?.toLowerCase() === "failed");
  if (!failed) return null;
  const said = failed.get("diagnostic-code")?.replace(/^smtp\s*;\s*/i, "") || failed.get("status") || "failed";
  return said.slice(0, mostSaid).toWellFormed();
}

/** The types of feedback reports that ask for no further mails; `not-spam` asks for the contrary. */
const complaints = ["abuse", "fraud", "opt-out", "opt-out-list"];

/**
 * Reads a mail that reports a failed delivery (RFC 3464) or a complaint (ARF, RFC 5965). The mail in
 * question is known by the `Message-ID` of the returned headers, or by its return path: where the
 * report was sent, or what a complaint names as the original sender.
 * @returns null for any other mail, and for a report of a delay
 */
export async function readReport(raw: ArrayBuffer): Promise<MailReport | null> {
  const mail = await PostalMime.parse(raw, { forceRfc822Attachments: true, maxNestingDepth: 20 });
  const partsOf = (...types: string[]) =>
    mail.attachments
      .filter(({ mimeType }) => types.includes(mimeType))
      .map(({ content }) => (typeof content === "string" ? content : new TextDecoder().decode(content)));
  const said = partsOf("message/delivery-status", "message/global-delivery-status").map(failureIn).find(Boolean);
  const complaint = partsOf("message/feedback-report")
    .map((part) => fieldsOf(part.replaceAll("\r\n", "\n")))
    .find((fields) => complaints.includes(fields.get("feedback-type")?.toLowerCase() ?? ""));
  if (!said && !complaint) return null;
  const returned = partsOf("text/rfc822-headers", "message/rfc822", "message/global-headers", "message/global");
  const messageIds = returned.flatMap((part) => /^message-id:\s*(\S+)/im.exec(part)?.[1] ?? []);
  const headers = mail.headers
    .filter(({ key }) => ["to", "delivered-to", "x-original-to", "envelope-to"].includes(key))
    .map(({ value }) => value);
  const paths = [...headers, complaint?.get("original-mail-from") ?? ""].flatMap(
    (value) => ourPath.exec(value)?.[1]?.toLowerCase() ?? [],
  );
  const [mailId] = [...messageIds.flatMap((messageId) => mailOfMessageId(messageId) ?? []), ...paths];
  if (mailId === undefined) return null;
  return said ? { kind: "bounce", mailId, said } : { kind: "complaint", mailId };
}
