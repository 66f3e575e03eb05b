import { isPassword } from "@spots/auth/password";
import { beginSeeding, openSeedClient } from "./demo";
import { demoPassword, demoSignIns } from "./demo-sign-ins";

/** The demo users who can sign in to this database with the published password. */
export async function listOpenDemoSignIns(url: string): Promise<readonly string[]> {
  const client = await openSeedClient(url);
  try {
    await client.query(beginSeeding);
    const { rows } = await client.query<{ email: string; password_hash: string | null }>(
      'select email, password_hash from "user" where email = any($1)',
      [demoSignIns.map(({ email }) => email)],
    );
    const open = await Promise.all(rows.map(({ password_hash }) => isPassword(password_hash, demoPassword)));
    return rows.filter((_, index) => open[index]).map(({ email }) => email);
  } finally {
    await client.end();
  }
}
