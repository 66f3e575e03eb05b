import { cookies } from "next/headers";
import { cache } from "react";
import { authDatabase } from "./database";
import { authEnv } from "./env";
import { type Identity, identityOf, sessionCookie } from "./session";

/** The signed-in person of this request, or null. Asked once a request, however many ask. */
export const currentIdentity = cache(async (): Promise<Identity | null> => {
  const token = (await cookies()).get(sessionCookie(authEnv()))?.value;
  return token ? identityOf(authDatabase(), token) : null;
});

/** Asks again, later, whether the session that this request came with is still open. */
export async function sessionWatch(): Promise<() => Promise<boolean>> {
  const token = (await cookies()).get(sessionCookie(authEnv()))?.value;
  return async () => token !== undefined && (await identityOf(authDatabase(), token)) !== null;
}
