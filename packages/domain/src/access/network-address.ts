import ipaddr from "ipaddr.js";
import { z } from "zod";

/**
 * Whether the address at this many hops (0: the TCP connection) is a proxy whose X-Forwarded-For is
 * trusted.
 */
export type ProxyTrust = (address: string, hop: number) => boolean;

/**
 * The setting TRUST_PROXY: the number of proxies in front of the server (`0`, the default: none;
 * `true` counts as 1), or their networks as a list of CIDR blocks, `10.0.0.0/8, fd00::/8`.
 */
export const TrustProxy = z
  .string()
  .trim()
  .default("0")
  .transform((setting, context): ProxyTrust => {
    const trust = trustIn(setting.toLowerCase());
    if (trust) return trust;
    context.addIssue("must be a number of proxies or a list of CIDR blocks such as 10.0.0.0/8, fd00::/8");
    return z.NEVER;
  });

function trustIn(setting: string): ProxyTrust | null {
  const hops = { "": 0, false: 0, true: 1 }[setting] ?? (/^\d{1,2}$/.test(setting) ? Number(setting) : null);
  if (hops !== null) return (_address, hop) => hop < hops;
  const blocks = setting.split(",").map((block) => block.trim());
  if (!blocks.every((block) => ipaddr.isValidCIDR(block))) return null;
  const ranges = blocks.map((block) => ipaddr.parseCIDR(block));
  return (address) => {
    const parsed = ipaddr.isValid(address) ? ipaddr.process(address) : null;
    return parsed !== null && ranges.some((range) => parsed.kind() === range[0].kind() && parsed.match(range));
  };
}

/**
 * The address of a client: the right-most one that is not a trusted proxy. Entries to its left in
 * X-Forwarded-For come from the client and are not trusted.
 * @param socket the remote address of the connection
 * @param forwarded the header X-Forwarded-For
 */
export function clientAddress(
  socket: string | undefined,
  forwarded: string | null | undefined,
  isTrusted: ProxyTrust,
): string {
  let address = plainAddress(socket ?? "") ?? "unknown";
  for (const [hop, named] of (forwarded ?? "").split(",").reverse().entries()) {
    const before = plainAddress(named);
    if (!isTrusted(address, hop) || before === null) break;
    address = before;
  }
  return address;
}

/**
 * Parses an address with a port or in brackets; an IPv4-mapped IPv6 address becomes IPv4. Null for
 * anything else.
 */
function plainAddress(written: string): string | null {
  const [, bracketed, withPort] = /^\[([^\]]+)\](?::\d+)?$|^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(written.trim()) ?? [];
  const bare = bracketed ?? withPort ?? written.trim();
  return ipaddr.isValid(bare) ? ipaddr.process(bare).toString() : null;
}

/**
 * The key of a rate limit: an IPv4 address, or the first 64 bits of an IPv6 address, because one
 * client usually has a whole /64 network.
 * @example networkOf("2001:db8:1:2:3:4:5:6") // "2001:db8:1:2::/64"
 */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return "unknown";
  const parsed = ipaddr.process(address);
  if (parsed instanceof ipaddr.IPv4) return parsed.toString();
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString().replace(/%.*/, "")}/64`).toString()}/64`;
}

/**
 * Whether an address (`http://localhost:3000`) or a host (`localhost:3000`) is a loopback address.
 * @example isLoopback("http://[::1]:3000") // true
 */
export function isLoopback(addressOrHost: string): boolean {
  const written = addressOrHost.includes("://") ? addressOrHost : `http://${addressOrHost}`;
  if (!URL.canParse(written)) return false;
  const host = new URL(written).hostname.replace(/^\[|\]$/g, "");
  if (host === "localhost" || host.endsWith(".localhost")) return true;
  return ipaddr.isValid(host) && ipaddr.process(host).range() === "loopback";
}

/**
 * Whether an IP address belongs to the public internet: no loopback, private, link-local, shared,
 * multicast, reserved or tunnel address. An IPv4 address in IPv6 (`::ffff:`, or `64:ff9b::` of a
 * network that translates) counts as itself.
 * @example isPublicAddress("169.254.169.254") // false
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed instanceof ipaddr.IPv6 && parsed.range() === "rfc6052")
    return new ipaddr.IPv4(parsed.toByteArray().slice(-4)).range() === "unicast";
  return parsed.range() === "unicast";
}
