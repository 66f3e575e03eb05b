import "server-only";
import { headers } from "next/headers";
import { dashboardEnv } from "@/env";

export const ownAddress = (): string => dashboardEnv().PUBLIC_URL.replace(/\/$/, "");

/** What a visitor's attempts are counted by, and our address for the links of a mail to them. */
export const surroundings = async () => ({ headers: await headers(), dashboard: ownAddress() });
