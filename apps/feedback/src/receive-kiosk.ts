import type { PublicChannel } from "@spots/api/feedback/intake.queries";
import { receiveResponse } from "@spots/api/feedback/response.commands";
import { ReceiveAnswers } from "@spots/domain/feedback/response";
import { DomainError } from "@spots/domain/kernel/errors";
import { TypedPin } from "@spots/domain/people/pin";
import type { Context } from "hono";
import { v7 } from "uuid";
import { formOfAnswer } from "./asked-form";
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

/**
 * Stores an answer of a kiosk's queue, at the time at which it was given. Sent again, it is the
 * same answer. What is wrong is told by field, for nobody is there to read a sentence.
 */
export async function receiveKiosk(c: Context, parts: Parts, channel: PublicChannel, typed: Typed): Promise<Response> {
  const { intake } = parts;
  const read = ReceiveAnswers.safeParse(inputFrom(typed));
  if (!read.success) {
    const wrong = read.error.issues.map(({ path, message }) => [String(path[0] ?? "recallText"), message]);
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

/** The tries of a kiosk's PIN in an hour, right ones included. */
const mostTries = 10;

/** 204 for the kiosk's PIN, 403 for another one. Each try is counted before the PIN is compared. */
export async function leaveKiosk(c: Context, parts: Parts, channel: PublicChannel, typed: Typed): Promise<Response> {
  const headers = { "cache-control": "no-store" };
  const { nth, endsAt } = await parts.intake.countPinTry(`kiosk:${channel.businessId}:${channel.channelId}`);
  if (nth > mostTries) {
    const seconds = Math.max(1, Math.ceil((endsAt - Date.now()) / 1000));
    return c.body(null, 429, { ...headers, "retry-after": String(seconds) });
  }
  const pin = TypedPin.safeParse(typed.pin).data;
  const isRight = pin !== undefined && (await parts.intake.isPinOfKiosk(channel, pin));
  return c.body(null, isRight ? 204 : 403, headers);
}
