import { stampNetworks } from "@spots/auth/network-address";
import { dashboardEnv, whyNotToStart } from "./env";

/** Runs once in each server process, before it answers. Settings that would open the dashboard to strangers end it. */
export function register(): void {
  const env = dashboardEnv();
  const reason = whyNotToStart(env);
  if (reason) {
    process.stderr.write(`${reason}\n`);
    process.exit(1);
  }
  stampNetworks(env.TRUST_PROXY);
}
