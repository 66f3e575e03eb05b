import { TooManyWaiting } from "@spots/api/feedback/intake.queries";
import { receiveResponse } from "@spots/api/feedback/response.commands";
import { ReceiveResponse } from "@spots/domain/feedback/response";
import { DomainError } from "@spots/domain/kernel/errors";
import type { Context } from "hono";
import { v7 } from "uuid";
import { z } from "zod";
import { consentPath } from "./consent-path";
import type { Parts } from "./parts";
import { problem } from "./problem";
import { consentKey } from "./signed";
import { stateOfCode, visitOf } from "./visit-code";

/**
 * The body of an API request: the answers, and the code of the visit they belong to. Unknown fields are
 * refused, so that none is dropped silently.
 */
const Body = z.intersection(ReceiveResponse, z.object({ visit: z.string().max(200).optional() }));
const known = new Set([...Object.keys(ReceiveResponse.shape), "visit", "consent"]);

/** The body with `consents` for `consent`, which was about replies before consents had purposes. */
function withConsents({ consent, ...body }: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if (consent === undefined || "consents" in body) return body;
  if (typeof consent !== "boolean") return { ...body, consents: consent };
  return consent && body.contact ? { ...body, consents: [{ purpose: "reply", version: 1 }] } : body;
}

/**
 * `POST /v1/channels/:token/responses`: 201 for the first request with an id, 200 and the same body
 * for each repeat, 409 for other answers with that id.
 */
export async function receiveJson(c: Context, parts: Parts, token: string): Promise<Response> {
  if (!/^application\/json\b/i.test(c.req.header("content-type") ?? "")) return problem("wrong-type");
  try {
    const channel = await parts.channelOf(token);
    if (!channel || channel.isClosed || channel.isSuspended) return problem("not-found");
    const wait = await parts.flood(channel, parts.networkOf(c));
    if (wait > 0) return problem("flood", { retryAfter: wait });
    const given: unknown = await c.req.json().catch(() => undefined);
    if (typeof given !== "object" || given === null || Array.isArray(given)) return problem("bad-json");
    const strange = Object.keys(given).filter((field) => !known.has(field));
    if (strange.length > 0)
      return problem("bad-input", {
        errors: strange.slice(0, 20).map((field) => ({ field: field.slice(0, 80), code: "unknown" })),
      });
    const read = Body.safeParse(withConsents({ ...given }));
    if (!read.success)
      return problem("bad-input", {
        errors: read.error.issues.map((issue) => ({ field: issue.path.join("."), code: codeOf(issue.message) })),
      });
    const { id, visit: code } = read.data;
    const state = await stateOfCode(parts, { channel, id }, code);
    if (state !== "none" && state !== "open")
      return problem("bad-input", { errors: [{ field: "visit", code: state === "unknown" ? "invalid" : state }] });
    const visitId = await visitOf(parts, { channel, id }, code);
    const { isNew, receipt } = await receiveResponse({
      intake: parts.intake,
      channel,
      visitId,
      corrects: "none",
      now: parts.now(),
      newId: () => v7(),
      keyOf: (answer) => consentKey(parts.secret, answer),
      input: read.data,
      own: null,
    });
    const agreed = read.data.consents.length > 0 ? { consents: consentPath(parts, channel, { id, token }) } : {};
    return c.json({ ...receipt, ...agreed }, isNew ? 201 : 200, { "cache-control": "no-store" });
  } catch (error) {
    if (error instanceof DomainError && error.detail.fields)
      return problem("bad-input", {
        errors: Object.entries(error.detail.fields).map(([field, code]) => ({ field, code })),
      });
    if (error instanceof DomainError && error.code === "CONFLICT") return problem("id-taken");
    if (error instanceof TooManyWaiting) return problem("overload", { retryAfter: 2 });
    parts.log("an answer could not be stored", error);
    return problem("unavailable", { retryAfter: 5 });
  }
}

/** The app's own messages are codes. A message of the library becomes "invalid". */
const codeOf = (message: string): string => (/^[a-zA-Z]+$/.test(message) ? message : "invalid");
