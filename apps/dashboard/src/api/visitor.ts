import "server-only";
import { headers } from "next/headers";
import { dashboardEnv } from "@/env";

export const ownAddress = (): string => dashboardEnv().PUBLIC_URL.replace(/\/$/, "");

/**
 * The address by which a visitor's attempts are counted, and the app's address for links in mails.
 */
export const surroundings = async () => ({ headers: await headers(), dashboard: ownAddress() });
