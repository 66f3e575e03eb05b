import type { LookupFunction } from "node:net";
import type { MessageOutcome, MessageSender } from "@spots/api/asking/send-messages.commands";
import { isProviderAddress, requestOf } from "@spots/domain/asking/message-provider";
import { lookUpPublic, post } from "./post";

type SenderParts = {
  /** Origins that may have any address; for tests, and for a provider in the own network. */
  readonly allowed: readonly string[];
  readonly patienceMs?: number;
  readonly lookup?: LookupFunction;
};

/**
 * A sender over HTTP. It follows no redirect, opens no address of a private network, and tries an
 * answer of 429 or 5xx once more. A request without an answer is not repeated, because the message
 * may have been sent, and nobody wants it twice.
 */
export function httpMessageSender({ allowed, patienceMs = 10_000, lookup = lookUpPublic }: SenderParts): MessageSender {
  return async (provider, message, secret) => {
    if (!isProviderAddress(provider.url, allowed)) return { kind: "refused", said: "address" };
    const { url, headers, body } = requestOf(provider, message, secret);
    const trusted = allowed.includes(new URL(url).origin);
    const once = async (): Promise<MessageOutcome> => {
      try {
        const { status } = await post(url, {
          headers: { ...headers, "idempotency-key": message.id },
          body: Buffer.from(body),
          lookup: trusted ? undefined : lookup,
          signal: AbortSignal.timeout(patienceMs),
        });
        if (status >= 200 && status < 300) return { kind: "taken" };
        const kind = status === 429 || status >= 500 ? "later" : "refused";
        return { kind, said: String(status) };
      } catch (error) {
        return { kind: "unsure", said: error instanceof Error ? error.name : "failed" };
      }
    };
    const first = await once();
    return first.kind === "later" ? once() : first;
  };
}
