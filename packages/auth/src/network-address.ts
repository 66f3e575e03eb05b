/**
 * The network address a request came from: the last one of X-Forwarded-For, which the proxy nearest to us wrote. What stands before it is the visitor's word.
 */
export function networkAddressIn(headers: Headers): string {
  return headers.get("x-forwarded-for")?.split(",").at(-1)?.trim().slice(0, 64) || "unknown";
}
