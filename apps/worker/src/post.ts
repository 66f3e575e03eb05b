import { lookup as lookUp } from "node:dns";
import http from "node:http";
import https from "node:https";
import type { LookupFunction } from "node:net";
import { isPublicAddress } from "@spots/domain/access/network-address";

/** A name of a push service that resolves to an address of no public network. */
export class PrivateAddress extends Error {
  constructor(host: string, address: string) {
    super(`${host} resolves to ${address}, which is no address of the public internet`);
    this.name = "PrivateAddress";
  }
}

/**
 * Resolves a name for the connection that is opened with its result, and fails when one of its
 * addresses is not public: whoever answers for a name may change its address after any earlier
 * check. Node does not resolve a host that is an address.
 */
export const lookUpPublic: LookupFunction = (host, options, callback) => {
  lookUp(host, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, "");
    const hidden = found.find(({ address }) => !isPublicAddress(address));
    if (hidden) return callback(new PrivateAddress(host, hidden.address), "");
    if (options.all) return callback(null, found);
    const [first] = found;
    callback(null, first?.address ?? "", first?.family);
  });
};

const idleMs = 4000;
const agents = {
  "http:": new http.Agent({ keepAlive: true, timeout: idleMs }),
  "https:": new https.Agent({ keepAlive: true, timeout: idleMs }),
};

export type Post = {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** How the host of the address is resolved; unset: by the machine, to any address. */
  readonly lookup?: LookupFunction | undefined;
  readonly signal: AbortSignal;
};

/**
 * Sends a POST request, follows no redirect, and skips the body of the answer.
 * @throws when no answer arrives, or `lookup` fails
 */
export function post(address: string, { headers, body, lookup, signal }: Post) {
  const url = new URL(address);
  const [send, agent] = url.protocol === "https:" ? [https.request, agents["https:"]] : [http.request, agents["http:"]];
  return new Promise<{ readonly status: number; readonly retryAfter: string | undefined }>((resolve, reject) => {
    const sent = send(url, { method: "POST", agent, headers, signal, ...(lookup && { lookup }) }, (response) => {
      response.on("error", () => undefined).resume(); // the status has arrived
      resolve({ status: response.statusCode ?? 0, retryAfter: response.headers["retry-after"] });
    });
    sent.on("error", reject).end(body);
  });
}
