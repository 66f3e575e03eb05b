import { createHash, timingSafeEqual } from "node:crypto";
import type { Context } from "hono";
import { z } from "zod";
import { type MailReport, mailOfMessageId, readReport } from "./bounce";
import type { Parts } from "./parts";
import { problem } from "./problem";

/** The maximum size of a report: it may hold the whole mail that came back. */
export const mostReportBytes = 512 * 1024;

/** The report of a mail service that names our mail itself. */
const Report = z.object({
  messageId: z.string().max(300),
  said: z.string().max(2000).default(""),
  /** Whether the reader of the mail reported it as spam. */
  complaint: z.boolean().default(false),
});

const digest = (text: string) => createHash("sha256").update(text).digest();

/** Whether the request holds the secret: as a bearer token, or as the password of basic access. */
function isAllowed(header: string | undefined, secret: string): boolean {
  const [, scheme = "", given = ""] = /^(\S+) (.+)$/.exec(header ?? "") ?? [];
  const password =
    scheme.toLowerCase() === "basic"
      ? Buffer.from(given, "base64")
          .toString("utf8")
          .replace(/^[^:]*:/, "")
      : given;
  return /^(bearer|basic)$/i.test(scheme) && timingSafeEqual(digest(password), digest(secret));
}

/** What a request reports; null for a mail that reports nothing of ours. */
async function reportIn(c: Context): Promise<MailReport | null | "bad"> {
  if (!/^application\/json\b/i.test(c.req.header("content-type") ?? "")) {
    return readReport(await c.req.arrayBuffer()).catch(() => "bad" as const);
  }
  const read = Report.safeParse(await c.req.json().catch(() => undefined));
  if (!read.success) return "bad";
  const mailId = mailOfMessageId(read.data.messageId);
  if (mailId === null) return null;
  if (read.data.complaint) return { kind: "complaint", mailId };
  return { kind: "bounce", mailId, said: read.data.said.slice(0, 500).toWellFormed() || "failed" };
}

/**
 * `POST /v1/bounces`: a mail server or a mail service reports that a mail could not be delivered
 * after it was taken (RFC 3464), or that its reader called it spam (RFC 5965), as the raw mail or as
 * JSON. 200 for every report that can be read, so that the sender does not repeat it: `noted` the
 * first time, `ignored` for a repeat, for an unknown mail and for a mail that reports neither.
 */
export async function receiveBounce(c: Context, { intake, bounceSecret, now, log }: Parts): Promise<Response> {
  if (bounceSecret === undefined) return problem("not-found");
  if (!isAllowed(c.req.header("authorization"), bounceSecret)) return problem("not-allowed");
  const report = await reportIn(c);
  if (report === "bad") return problem("bad-report");
  try {
    const isNew =
      report !== null &&
      (report.kind === "complaint"
        ? await intake.noteComplaint(report.mailId, now())
        : await intake.noteBounce(report.mailId, report.said, now()));
    return c.json({ status: isNew ? "noted" : "ignored" }, 200, { "cache-control": "no-store" });
  } catch (error) {
    log("a report about a mail could not be stored", error);
    return problem("unavailable", { retryAfter: 60 });
  }
}
