import { describe, expect, it } from "vitest";
import { readReport } from "./bounce";
import { complaint, mailId, report } from "./test/report";

const other = "0196f3a1-0000-7000-8000-000000000002";

const read = async (raw: string) => readReport(new TextEncoder().encode(raw).buffer);

describe("a mail that reports a failed delivery", () => {
  it.each(["text/rfc822-headers", "message/rfc822"])("names our mail in its part %s", async (returned) => {
    expect(await read(report({ returned }))).toEqual({
      kind: "bounce",
      mailId,
      said: "550 5.1.1 <ana@example.com>: no such user here",
    });
  });

  it("is known by the return path when it returns nothing of our mail", async () => {
    const to = `bounces+${mailId}@mail.example`;
    expect(await read(report({ messageId: "<x@elsewhere>", to }))).toMatchObject({ mailId });
    expect(await read(report({ to: `bounces+${other}@mail.example` }))).toMatchObject({ mailId });
  });

  it("is read with plain line ends, and when the delivery was given up after many tries", async () => {
    expect(await read(report({ status: "4.4.7" }).replaceAll("\r\n", "\n"))).toMatchObject({ mailId });
  });

  it("is none for a delay, a success, somebody else's mail, and any other mail", async () => {
    const others = [
      report({ action: "delayed", status: "4.4.1" }),
      report({ action: "delivered", status: "2.0.0" }),
      report({ messageId: `<${mailId}@elsewhere>` }),
      `From: ana@example.com\r\nTo: bounces+${mailId}@mail.example\r\nSubject: Hi\r\n\r\nAction: failed\r\n`,
      "",
      "\u0000\u0001",
    ];
    for (const raw of others) expect(await read(raw), raw.slice(0, 200)).toBeNull();
  });
});

describe("a mail that reports a complaint", () => {
  it("names our mail by its headers, or by the return path of the mail when they are hidden", async () => {
    const mailFrom = `<bounces+${mailId}@mail.example>`;
    for (const raw of [
      complaint(),
      complaint({ type: "Opt-Out" }).replaceAll("\r\n", "\n"),
      complaint({ messageId: "<hidden@example.com>", mailFrom }),
    ])
      expect(await read(raw)).toEqual({ kind: "complaint", mailId });
  });

  it("is none when the mail was no spam, and for somebody else's mail", async () => {
    for (const raw of [complaint({ type: "not-spam" }), complaint({ messageId: "<x@elsewhere>" })])
      expect(await read(raw)).toBeNull();
  });
});
