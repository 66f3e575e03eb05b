import { stampNetworks } from "@spots/auth/network-address";
import { checkDatabase, files } from "../api/database";
import { dashboardEnv, whyNotToStart } from "../env";

/**
 * Ends the process when a setting would give strangers access to the dashboard, or when a database
 * connection has the wrong role.
 */
export async function checkStart(): Promise<void> {
  const env = dashboardEnv();
  const reason = whyNotToStart(env);
  if (reason) {
    process.stderr.write(`${reason}\n`);
    process.exit(1);
  }
  stampNetworks(env.TRUST_PROXY);
  await checkDatabase()
    .then(files)
    .catch((error: unknown) => {
      process.stderr.write(`The dashboard does not start. ${error instanceof Error ? error.message : String(error)}\n`);
      process.exit(1);
    });
}
