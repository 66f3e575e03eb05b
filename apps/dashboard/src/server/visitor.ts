import "server-only";
import { networkAddressIn } from "@spots/auth/network-address";
import { headers } from "next/headers";
import { dashboardEnv } from "@/env";

export const visitorIp = async (): Promise<string> => networkAddressIn(await headers());

export const ownAddress = (): string => dashboardEnv().PUBLIC_URL.replace(/\/$/, "");

/** What a mail to this visitor needs. */
export const visitor = async () => ({ ip: await visitorIp(), dashboard: ownAddress() });
