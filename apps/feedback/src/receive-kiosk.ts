import type { PublicChannel } from "@spots/api/feedback/intake.queries";
import { receiveResponse } from "@spots/api/feedback/response.commands";
import { type ConsentPurpose, ConsentPurposes, needsContact } from "@spots/domain/consent/purposes";
import { ReceiveAnswers } from "@spots/domain/feedback/response";
import { DomainError } from "@spots/domain/kernel/errors";
import { TypedPin } from "@spots/domain/people/pin";
import type { Context } from "hono";
import { v7 } from "uuid";
import { formOfAnswer } from "./asked-form";
import { consentField } from "./consent-fields";
import type { Typed } from "./form-answer";
import type { Reply } from "./form-reply";
import type { Parts } from "./parts";
import { givenIn } from "./question-fields";
import { inFields, inputFrom, withRole } from "./receive-form";
import { consentKey, readKiosk } from "./signed";
import { visitOf } from "./visit-code";

/** An answer that waited for longer in a kiosk counts as this old. */
const oldestMs = 14 * 86_400_000;

/**
 * When an answer was given. It cannot be older than the page on which it was given, whose signed
 * time comes along, so that nobody with the address dates answers back; without one it counts as
 * given now.
 */
function givenAt({ secret, now }: Parts, { channelId }: PublicChannel, typed: Typed): Date {
  const at = now().getTime();
  const loadedAt = readKiosk(secret, channelId, typed.loaded) ?? at;
  const age = Math.min(oldestMs, Math.max(0, at - loadedAt), Math.max(0, Number(typed.age) || 0));
  return new Date(at - age);
}

function replied(
  c: Context,
  status: 200 | 422 | 429 | 503,
  wrong: Readonly<Record<string, string>> = {},
  retryAfter?: number,
) {
  const kind = status === 200 ? "received" : status === 422 ? "refused" : "later";
  const reply: Reply = kind === "received" ? { status: kind, to: "" } : { status: kind, notice: "", wrong };
  return c.json(reply, status, {
    "cache-control": "no-store",
    ...(retryAfter === undefined ? {} : { "retry-after": String(retryAfter) }),
  });
}

const checkboxes = (purposes: readonly ConsentPurpose[]) => purposes.map(consentField);

/**
 * The fields that are left out so that the rest is taken: without an address also the consents that
 * need one, and without such a consent also the address. Consents have a checkbox each.
 */
function fieldsOf({ path: [name = "recallText"], message }: { path: readonly PropertyKey[]; message: string }) {
  if (name === "contact") return ["contact", "consent", ...checkboxes(ConsentPurposes.filter(needsContact))];
  if (name !== "consents") return [String(name)];
  return message === "consentNeeded" ? ["contact"] : ["contact", "consent", ...checkboxes(ConsentPurposes)];
}

/**
 * Stores an answer of a kiosk's queue, at the time at which it was given. Sent again, it is the
 * same answer. What is wrong is told by field, for nobody is there to read a sentence.
 */
export async function receiveKiosk(c: Context, parts: Parts, channel: PublicChannel, typed: Typed): Promise<Response> {
  const { intake } = parts;
  const read = ReceiveAnswers.safeParse(inputFrom(typed));
  if (!read.success) {
    const wrong = read.error.issues.flatMap((issue) => fieldsOf(issue).map((name) => [name, issue.message]));
    return replied(c, 422, Object.fromEntries(wrong));
  }
  try {
    const wait = await parts.flood(channel, parts.networkOf(c));
    if (wait > 0) return replied(c, 429, {}, wait);
    const form = await formOfAnswer(parts, channel, typed);
    const at = givenAt(parts, channel, typed);
    const { id } = read.data;
    const own = form && { form, given: givenIn(form.content, typed) };
    const visitId = await visitOf({ ...parts, now: () => at }, { channel, id }, undefined);
    try {
      await receiveResponse({
        intake,
        channel,
        visitId,
        corrects: "none",
        now: at,
        newId: () => v7(),
        keyOf: (answer) => consentKey(parts.secret, answer),
        input: withRole(read.data, typed),
        own,
      });
    } catch (error) {
      if (error instanceof DomainError && error.detail.fields)
        return replied(c, 422, inFields(form, error.detail.fields));
      if (error instanceof DomainError && error.reason === "noAnswer") return replied(c, 422);
      // The kiosk made the id, so that an answer under it is this one.
      if (!(error instanceof DomainError && error.reason === "idTaken")) throw error;
    }
    return replied(c, 200);
  } catch (error) {
    parts.log("an answer of a kiosk could not be stored", error);
    return replied(c, 503, {}, 5);
  }
}

/**
 * 204 for the kiosk's PIN, 403 for another one, 429 with the seconds to wait after too many tries.
 */
export async function leaveKiosk(c: Context, parts: Parts, channel: PublicChannel, typed: Typed): Promise<Response> {
  const headers = { "cache-control": "no-store" };
  const pin = TypedPin.safeParse(typed.pin).data;
  const { isRight, endsAt } = await parts.intake.tryPin(channel, parts.networkOf(c), pin);
  if (endsAt === null) return c.body(null, isRight ? 204 : 403, headers);
  const seconds = Math.max(1, Math.ceil((endsAt - Date.now()) / 1000));
  return c.body(null, 429, { ...headers, "retry-after": String(seconds) });
}
