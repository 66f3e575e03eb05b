import PostalMime from "postal-mime";

/** What a mail server reported about one of our mails that it could not deliver. */
export type Bounce = { readonly mailId: string; readonly said: string };

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

/**
 * Reads a mail that reports a failed delivery (RFC 3464). The mail in question is known by the
 * `Message-ID` of the returned headers, or by the return path to which the report was sent.
 * @returns null for any other mail, and for a report of a delay
 */
export async function readBounce(raw: ArrayBuffer): Promise<Bounce | null> {
  const mail = await PostalMime.parse(raw, { forceRfc822Attachments: true, maxNestingDepth: 20 });
  const partsOf = (...types: string[]) =>
    mail.attachments
      .filter(({ mimeType }) => types.includes(mimeType))
      .map(({ content }) => (typeof content === "string" ? content : new TextDecoder().decode(content)));
  const said = partsOf("message/delivery-status", "message/global-delivery-status").map(failureIn).find(Boolean);
  if (!said) return null;
  const returned = partsOf("text/rfc822-headers", "message/rfc822", "message/global-headers", "message/global");
  const messageIds = returned.flatMap((part) => /^message-id:\s*(\S+)/im.exec(part)?.[1] ?? []);
  const paths = mail.headers
    .filter(({ key }) => ["to", "delivered-to", "x-original-to", "envelope-to"].includes(key))
    .flatMap(({ value }) => ourPath.exec(value)?.[1]?.toLowerCase() ?? []);
  const [mailId] = [...messageIds.flatMap((messageId) => mailOfMessageId(messageId) ?? []), ...paths];
  return mailId === undefined ? null : { mailId, said };
}
