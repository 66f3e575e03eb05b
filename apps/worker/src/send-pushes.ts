import type { LookupFunction } from "node:net";
import type { MailingCall } from "@spots/api/case/overdue.commands";
import type { PostOffice } from "@spots/api/job/job.queries";
import { beginPushes, notePushes, type PushOutcome } from "@spots/api/notification/push.commands";
import { type TakenPush, takeDeliveries } from "@spots/api/notification/send.commands";
import { isPushEndpoint } from "@spots/domain/notification/push-endpoint";
import { lookUpPublic, post } from "./post";
import { encrypt, type KeyPair, keyPairOf, mostBytes, newKeyPair, openSigner } from "./web-push";

/** Sends one push. */
export type PushSender = (push: TakenPush["message"]) => Promise<PushOutcome>;

/** The number of pushes that a process sends at the same time. */
const atOnce = 50;

/** The seconds of a `Retry-After` header, which is a number or a date; null for anything else. */
function secondsIn(header: string | undefined, now: Date): number | null {
  if (header === undefined) return null;
  if (/^\d{1,9}$/.test(header)) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, (at - now.getTime()) / 1000);
}

function outcomeOf(status: number, retryAfter: number | null): PushOutcome {
  if (status >= 200 && status < 300) return { kind: "sent" };
  if (status === 404 || status === 410) return { kind: "gone" };
  if (status === 413) return { kind: "refused", reason: "tooLarge" };
  if (status === 401 || status === 403) return { kind: "refused", reason: "otherKey" };
  if (status === 429 || status >= 500) return { kind: "later", afterSeconds: retryAfter };
  return { kind: "refused", reason: "refused" };
}

type SenderParts = {
  readonly keys: KeyPair;
  /** Whom a push service may contact: `mailto:` or https. */
  readonly contact: string;
  /** Origins that pushes may be sent to beside those of the browsers' push services. */
  readonly allowed: readonly string[];
  readonly now: () => Date;
  /** Milliseconds after which a push service counts as unreachable. */
  readonly patienceMs?: number;
  /** How the names of push services are resolved; those of `allowed` may have any address. */
  readonly lookup?: LookupFunction;
};

/**
 * A sender of encrypted and signed pushes. It follows no redirects, and reads no body. What is too
 * large for the push service is sent once more in its short form. A push service whose name resolves
 * to an address of the deployment's own network counts as unreachable.
 */
export function openPushSender(parts: SenderParts): PushSender {
  const { keys, contact, allowed, now, patienceMs = 10_000, lookup = lookUpPublic } = parts;
  const authorization = openSigner(keys, contact);
  const sendTo = async (text: string, push: TakenPush["message"]): Promise<PushOutcome> => {
    const { endpoint, p256dh, auth, topic, ttlSeconds, isUrgent } = push;
    const message = Buffer.from(text);
    if (message.length > mostBytes) return { kind: "refused", reason: "tooLarge" };
    let body: Buffer;
    try {
      body = encrypt(message, { p256dh, auth });
    } catch {
      return { kind: "gone" }; // its key is no point of the curve, so no browser can read it
    }
    try {
      const { status, retryAfter } = await post(endpoint, {
        headers: {
          Authorization: authorization(endpoint, now()),
          "Content-Encoding": "aes128gcm",
          "Content-Type": "application/octet-stream",
          TTL: String(ttlSeconds),
          Topic: topic,
          Urgency: isUrgent ? "high" : "normal",
        },
        body,
        lookup: allowed.includes(new URL(endpoint).origin) ? undefined : lookup,
        signal: AbortSignal.timeout(patienceMs),
      });
      return outcomeOf(status, secondsIn(retryAfter, now()));
    } catch {
      return { kind: "later", afterSeconds: null };
    }
  };
  return async (push) => {
    if (!isPushEndpoint(push.endpoint, allowed)) return { kind: "refused", reason: "noPushService" };
    const outcome = await sendTo(push.payload, push);
    const isTooLarge = outcome.kind === "refused" && outcome.reason === "tooLarge";
    return isTooLarge ? sendTo(push.shortPayload, push) : outcome;
  };
}

/**
 * The key pair that signs pushes: that of the setting, or the stored one, which is made once. It is
 * stored in either case, because the dashboard gives the public key to browsers.
 */
async function pushKeysIn(office: PostOffice, privateKey: string | undefined): Promise<KeyPair> {
  if (privateKey !== undefined) await office.storePushKey(keyPairOf(privateKey));
  return office.inTurn(async () => {
    const there = await office.findPushKey();
    if (there) return there;
    const made = newKeyPair();
    await office.storePushKey(made);
    return made;
  });
}

export type PushSettings = {
  /** The key that signs pushes; unset: the stored one. */
  readonly privateKey?: string | undefined;
  /** Whom a push service may contact; unset: the dashboard's address. */
  readonly contact?: string | undefined;
  readonly allowed: readonly string[];
};

/** The sender of a worker, with the service's key. */
export async function openSenderOf(
  office: PostOffice,
  { privateKey, contact, allowed }: PushSettings,
  address: string,
  now: () => Date,
): Promise<PushSender> {
  const own = address.startsWith("https:") ? address : "mailto:no-reply@localhost";
  return openPushSender({ keys: await pushKeysIn(office, privateKey), contact: contact ?? own, allowed, now });
}

/**
 * Sends the next due pushes of a business, and writes its due mails.
 * @returns the number of deliveries
 */
export async function sendDeliveries(call: MailingCall, businessId: string, send: PushSender): Promise<number> {
  const { taken, pushes } = await takeDeliveries(call, businessId);
  for (let from = 0; from < pushes.length; from += atOnce) {
    const some = await beginPushes(call, businessId, pushes.slice(from, from + atOnce));
    const outcomes = await Promise.all(some.map(async (push) => ({ push, outcome: await send(push.message) })));
    await notePushes(call, businessId, outcomes);
  }
  return taken;
}
