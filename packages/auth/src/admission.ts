import type { IdentityDatabase } from "@spots/db/database";
import { asPlatform } from "@spots/db/tenancy/as-platform";
import type { Account, Profile, User } from "next-auth";
import type { AuthEnv } from "./env";
import { isVouchedFor } from "./outside";
import { identityOf } from "./session";

type Arrival = {
  readonly account: Account;
  readonly profile: Profile | undefined;
  readonly user: Pick<User, "email">;
  /** The session token of the person who is already signed in on this device. */
  readonly sessionToken: string | undefined;
};

/**
 * Whether a person may sign in with an outside provider. At the first sign-in the provider must
 * vouch for the address, and the address must belong to a known or invited person. A person who is
 * already signed in on the device must be the same one: next-auth would otherwise link the new
 * account to them.
 */
export async function mayEnter(database: IdentityDatabase, env: AuthEnv, arrival: Arrival): Promise<boolean> {
  const { account, profile, user, sessionToken } = arrival;
  const { provider, providerAccountId } = account;
  const linked = await database.prisma.account.findUnique({
    where: { provider_providerAccountId: { provider, providerAccountId } },
  });
  if (linked) return true;
  const email = user.email?.toLowerCase();
  if (!email || !isVouchedFor(provider, profile ?? {}, env)) return false;
  const present = sessionToken ? await identityOf(database, sessionToken) : null;
  if (present && present.email !== email) return false;
  const known = await database.prisma.user.findUnique({ where: { email }, select: { emailVerified: true } });
  // Whoever joined by a link that was handed over has not shown that the address is theirs.
  if (known !== null && known.emailVerified === null) return false;
  return known !== null || (await isInvited(database, email));
}

function isInvited(database: IdentityDatabase, email: string): Promise<boolean> {
  return asPlatform(database, { reason: "invitation.find", userId: null }, async (db) => {
    const open = { email, acceptedAt: null, revokedAt: null, expiresAt: { gt: new Date() } };
    return (await db.invitation.count({ where: open })) > 0;
  });
}
