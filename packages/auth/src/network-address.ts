import { randomUUID } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { clientAddress, networkOf, type ProxyTrust } from "@spots/domain/access/network-address";

/**
 * The header in which a request carries its network from the socket to whoever asks; bears the
 * process's mark, or it is a visitor's.
 */
const header = "x-client-network";

const kept = globalThis as typeof globalThis & { spotsNetworkMark?: string; spotsNetworkStamped?: boolean };

function mark(): string {
  kept.spotsNetworkMark ??= randomUUID();
  return kept.spotsNetworkMark;
}

/** The stamp of a request that came from this network, as `networkIn` reads it. */
export function stampOf(network: string): Readonly<Record<string, string>> {
  return { [header]: `${mark()} ${network}` };
}

type Arrival = { readonly request: IncomingMessage };

/**
 * From now on every request of this process's HTTP servers says from which network it comes. Next
 * tells pages the headers and not the socket, and adds the socket's address to X-Forwarded-For only
 * where a visitor has written none; Node announces each request before any handler sees it.
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
 * The network that a request came from, for counting attempts: an IPv4 address or an IPv6 /64.
 * "unknown" without a stamp of this process.
 */
export function networkIn(headers: Headers): string {
  const [stamp, network] = headers.get(header)?.split(" ") ?? [];
  return (stamp === mark() && network) || "unknown";
}
