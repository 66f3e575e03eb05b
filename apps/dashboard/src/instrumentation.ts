import { stampNetworks } from "@spots/auth/network-address";
import { dashboardEnv } from "./env";

/** Runs once in each server process, before it answers. */
export function register(): void {
  stampNetworks(dashboardEnv().TRUST_PROXY);
}
