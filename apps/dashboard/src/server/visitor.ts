import "server-only";
import { headers } from "next/headers";
import { dashboardEnv } from "@/env";

/** The network address that a request came from, as far as the proxy in front tells. */
export async function visitorIp(): Promise<string> {
  const forwarded = (await headers()).get("x-forwarded-for");
  return forwarded?.split(",")[0]?.trim().slice(0, 64) || "unknown";
}

export const ownAddress = (): string => dashboardEnv().PUBLIC_URL.replace(/\/$/, "");
