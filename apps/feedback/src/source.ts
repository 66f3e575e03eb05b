import { createHash } from "node:crypto";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import ipaddr from "ipaddr.js";

/**
 * Who sends, as far as a flood is concerned: one network address at one channel, as a hash. Of an IPv6 address its network counts, for a single phone owns
 * 2^64 of them. The proxies we know each write the address they saw at the end of X-Forwarded-For; what stands before is the sender's own word.
 */
export function sourceOf(c: Context, channelId: string, proxies: number): string {
  const seen = proxies > 0 ? c.req.header("x-forwarded-for")?.split(",").at(-proxies)?.trim() : undefined;
  const address = networkOf(seen ?? getConnInfo(c).remote.address ?? "");
  return createHash("sha256").update(`${channelId} ${address}`).digest("base64url").slice(0, 22);
}

export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return "unknown";
  const bytes = ipaddr.process(address).toByteArray();
  return bytes.slice(0, bytes.length === 16 ? 8 : 4).join(".");
}
