import { stampNetworks } from "@spots/auth/network-address";
import { checkDatabase } from "./api/database";
import { dashboardEnv, whyNotToStart } from "./env";

/**
 * Runs once in each server process, before it answers. Settings that would open the dashboard to
 * strangers, and connections that are not what they should be, end it.
 */
export async function register(): Promise<void> {
  const env = dashboardEnv();
  const reason = whyNotToStart(env);
  if (reason) {
    process.stderr.write(`${reason}\n`);
    process.exit(1);
  }
  stampNetworks(env.TRUST_PROXY);
  await checkDatabase().catch((error: unknown) => {
    process.stderr.write(`The dashboard does not start. ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
}
