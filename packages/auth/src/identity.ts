import { hashOfSecret } from "@spots/db/link-secret";
import { together } from "@spots/db/live/together";
import { cookies } from "next/headers";
import { cache } from "react";
import { authDatabase } from "./database";
import { authEnv } from "./env";
import { areOpen, type Identity, identityOf, sessionCookie } from "./session";

/** The signed-in person of this request, or null. Read once per request. */
export const currentIdentity = cache(async (): Promise<Identity | null> => {
  const token = (await cookies()).get(sessionCookie(authEnv()))?.value;
  return token ? identityOf(authDatabase(), token) : null;
});

/** Reads a session together with those that other open streams ask for. */
const isOpenNow = together(areOpen);

/** Returns a function that checks whether the session of this request is still open. */
export async function sessionWatch(): Promise<() => Promise<boolean>> {
  const token = (await cookies()).get(sessionCookie(authEnv()))?.value;
  if (token === undefined) return async () => false;
  const hash = hashOfSecret(token);
  return () => isOpenNow(authDatabase(), hash);
}
