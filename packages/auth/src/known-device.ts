import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import { hashOfSecret } from "@spots/db/link-secret";
import { authEnv } from "./env";
import { networkIn } from "./network-address";
import type { Visitor } from "./throttle";

/** Days for which a browser counts as known after a sign-in. */
const knownDays = 180;

/**
 * The cookie's name. Each person has their own cookie, so that several people can be known in one
 * browser. The name does not reveal the address.
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
 * The cookie that a browser gets when this person signs in. It grants no access: it only exempts
 * from rate limits that strangers can exhaust.
 */
export function deviceCookie(email: string, now = Date.now()): DeviceCookie {
  const maxAge = knownDays * 86_400;
  return {
    name: cookieName(email),
    value: signed(email, randomUUID(), now + maxAge * 1000),
    options: { path: "/", httpOnly: true, sameSite: "lax", secure: authEnv().PUBLIC_URL.startsWith("https:"), maxAge },
  };
}

/** The id of the device when the headers prove that it is known for this person; null otherwise. */
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

/** The visitor under whom attempts are counted. */
export function visitorFor(email: string, headers: Headers): Visitor {
  return { whom: email, network: networkIn(headers), device: deviceIn(headers, email) };
}
