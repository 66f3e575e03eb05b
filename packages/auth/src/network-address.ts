import { randomUUID } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { clientAddress, networkOf, type ProxyTrust } from "@spots/domain/access/network-address";

/**
 * The header that carries a request's network from the socket to the handlers. A value without this
 * process's mark was sent by the visitor and is ignored.
 */
const header = "x-client-network";

const kept = globalThis as typeof globalThis & { spotsNetworkMark?: string; spotsNetworkStamped?: boolean };

function mark(): string {
  kept.spotsNetworkMark ??= randomUUID();
  return kept.spotsNetworkMark;
}

/** The header for a request from this network, as `networkIn` reads it. */
export function stampOf(network: string): Readonly<Record<string, string>> {
  return { [header]: `${mark()} ${network}` };
}

type Arrival = { readonly request: IncomingMessage };

/**
 * Adds the network header to every request of this process's HTTP servers. Next passes headers to
 * pages and not the socket, and adds the socket's address to X-Forwarded-For only when the visitor
 * has sent none. Node announces each request before any handler sees it.
 */
export function stampNetworks(isTrusted: ProxyTrust): void {
  if (kept.spotsNetworkStamped) return;
  kept.spotsNetworkStamped = true;
  subscribe("http.server.request.start", (message) => {
    const { headers, socket } = (message as Arrival).request;
    Object.assign(headers, stampOf(networkOf(clientAddress(socket.remoteAddress, forwardedIn(headers), isTrusted))));
  });
}

function forwardedIn({ "x-forwarded-for": forwarded }: IncomingHttpHeaders): string | undefined {
  return Array.isArray(forwarded) ? forwarded.join(",") : forwarded;
}

/**
 * The network that a request came from, for rate limits: an IPv4 address or an IPv6 /64 prefix.
 * "unknown" when the header has no mark of this process.
 */
export function networkIn(headers: Headers): string {
  const [stamp, network] = headers.get(header)?.split(" ") ?? [];
  return (stamp === mark() && network) || "unknown";
}
