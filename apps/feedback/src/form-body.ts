import type { PublicChannel } from "@spots/api/feedback/intake.queries";
import { readBody } from "@spots/api/trpc/read-body";
import { DomainError } from "@spots/domain/kernel/errors";
import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { mostFormBytes } from "./answer-files";
import { plainPage } from "./customer-pages";
import { mostBytes, type Parts } from "./parts";

/** Forms with files that are read at once; each may be in memory as a whole. */
const mostAtOnce = 16;
/** The same of one network, which guests of a shop may share, so that it never takes all places. */
const mostOfNetwork = 8;
/** Blank lines of a body: each field begins with one, and reading many fields takes seconds. */
const mostBlankLines = 20_000;

const tooLarge = (c: Context) =>
  plainPage(c, 413, { channel: null, lang: c.req.query("lang") }, (say) => ({
    title: say("tooLargeTitle"),
    text: say("errors.tooLarge"),
  }));

function hasManyFields(body: Uint8Array): boolean {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  let count = 0;
  for (let at = bytes.indexOf("\r\n\r\n"); at >= 0; at = bytes.indexOf("\r\n\r\n", at + 4)) {
    count += 1;
    if (count > mostBlankLines) return true;
  }
  return false;
}

/**
 * Limits the body of a posted form. Files are taken on channels with a form of the business only.
 * When too many such forms arrive at once, the next ones are told to come back, and so is who sends
 * too slowly.
 */
export function formBody(
  { networkOf }: Pick<Parts, "networkOf">,
  channelOf: (c: Context) => Promise<PublicChannel | null>,
  pace?: Parameters<typeof readBody>[2],
): MiddlewareHandler {
  const plain = bodyLimit({ maxSize: mostBytes, onError: tooLarge });
  const reading: string[] = [];
  return async (c, next) => {
    const isMultipart = /^multipart\/form-data\b/i.test(c.req.header("content-type") ?? "");
    if (c.req.method !== "POST" || !isMultipart) return plain(c, next);
    const channel = await channelOf(c);
    if (!channel?.form) return plain(c, next);
    const later = () =>
      plainPage(c, 503, { channel, lang: c.req.query("lang") }, (say) => ({
        title: say("awayTitle"),
        text: say("away"),
      }));
    const network = networkOf(c);
    if (reading.length >= mostAtOnce || reading.filter((each) => each === network).length >= mostOfNetwork)
      return later();
    reading.push(network);
    try {
      // Whoever breaks off is told the same: nobody reads it.
      const body = await readBody(c.req.raw, mostFormBytes, pace).catch((error: unknown) =>
        error instanceof DomainError && error.code === "TOO_LARGE" ? ("tooLarge" as const) : null,
      );
      if (body === null) return later();
      if (body === "tooLarge" || hasManyFields(body)) return tooLarge(c);
      c.req.raw = new Request(c.req.raw, { body });
      return await next();
    } finally {
      reading.splice(reading.indexOf(network), 1);
    }
  };
}
