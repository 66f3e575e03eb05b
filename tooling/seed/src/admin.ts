import { randomBytes } from "node:crypto";
import { hashPassword } from "@spots/auth/password";
import { Email } from "@spots/domain/kernel/text";
import { v7 as newId } from "uuid";
import { beginSeeding, openSeedClient } from "./demo";

/**
 * Makes the user with this address a platform admin. A new user gets a random password; an existing
 * user's password does not change.
 * @returns the password of a new user, null for an existing one
 */
export async function makePlatformAdmin(url: string, address: string): Promise<string | null> {
  const email = Email.parse(address);
  const client = await openSeedClient(url);
  try {
    await client.query(beginSeeding);
    const password = randomBytes(15).toString("base64url");
    const made = await client.query<{ id: string }>(
      `insert into "user" (id, email, email_verified_at, password_hash) values ($1, $2, now(), $3)
       on conflict (email) do nothing returning id`,
      [newId(), email, await hashPassword(password)],
    );
    await client.query(
      'insert into platform_admin (user_id) select id from "user" where email = $1 on conflict do nothing',
      [email],
    );
    await client.query("commit");
    return made.rows.length === 1 ? password : null;
  } finally {
    await client.end();
  }
}
