import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import { hashOfSecret } from "@spots/db/link-secret";
import { authEnv } from "./env";
import { networkIn } from "./network-address";
import type { Visitor } from "./throttle";

/** How long a browser is known as one in which a person has signed in. */
const knownDays = 180;

/**
 * Each person has a cookie of their own, so that those who share a browser are all known there; its
 * name does not tell whose it is.
 */
function cookieName(email: string): string {
  const name = `device-${hashOfSecret(`device of ${email}`).slice(0, 16)}`;
  return authEnv().PUBLIC_URL.startsWith("https:") ? `__Secure-${name}` : name;
}

function signed(email: string, id: string, until: number): string {
  const proof = createHmac("sha256", authEnv().AUTH_SECRET).update(`device ${email} ${id} ${until}`);
  return `${id}.${until}.${proof.digest("base64url")}`;
}

export type DeviceCookie = {
  readonly name: string;
  readonly value: string;
  readonly options: {
    readonly path: "/";
    readonly httpOnly: true;
    readonly sameSite: "lax";
    readonly secure: boolean;
    readonly maxAge: number;
  };
};

/**
 * What a browser keeps once this person has signed in there. It opens nothing: it only exempts from
 * what strangers can use up.
 */
export function deviceCookie(email: string, now = Date.now()): DeviceCookie {
  const maxAge = knownDays * 86_400;
  return {
    name: cookieName(email),
    value: signed(email, randomUUID(), now + maxAge * 1000),
    options: { path: "/", httpOnly: true, sameSite: "lax", secure: authEnv().PUBLIC_URL.startsWith("https:"), maxAge },
  };
}

/** The id of the device that these headers prove to be one of this person's; null for any other. */
export function deviceIn(headers: Headers, email: string): string | null {
  const name = `${cookieName(email)}=`;
  const value = headers
    .get("cookie")
    ?.split(/; */)
    .find((pair) => pair.startsWith(name))
    ?.slice(name.length);
  const [id = "", until = ""] = value?.split(".") ?? [];
  if (!value || !(Number(until) > Date.now())) return null;
  const [given, right] = [Buffer.from(value), Buffer.from(signed(email, id, Number(until)))];
  return given.length === right.length && timingSafeEqual(given, right) ? id : null;
}

/** Who comes, as their attempts are counted. */
export function visitorFor(email: string, headers: Headers): Visitor {
  return { whom: email, network: networkIn(headers), device: deviceIn(headers, email) };
}
