import "server-only";
import type { RequestContext } from "@spots/api/trpc/context";
import { seenCookie, seenIn } from "@spots/api/trpc/seen";
import { authDatabase } from "@spots/auth/database";
import { currentIdentity, sessionWatch } from "@spots/auth/identity";
import { hashPassword } from "@spots/auth/password";
import { memberHeader } from "@spots/domain/delivery/on-device";
import { pickLocale } from "@spots/domain/kernel/locales";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { v7 } from "uuid";
import { dashboardEnv } from "@/env";
import { log } from "../server/log";
import { announcements, database, files, replica } from "./database";

/** Builds the context of the request with this id. */
export async function contextFor(requestId: string): Promise<RequestContext> {
  const identity = await currentIdentity();
  const [jar, asked] = [await cookies(), await headers()];
  const { PUBLIC_URL, FEEDBACK_URL, PUSH_ORIGINS } = dashboardEnv();
  return {
    database: database(),
    replica: replica(),
    seen: seenIn(jar.get(seenCookie)?.value),
    identities: authDatabase(),
    files: files(),
    announcements: announcements(),
    userId: identity?.userId ?? null,
    language: pickLocale(identity?.locale ?? jar.get("locale")?.value ?? asked.get("accept-language"), "en"),
    asMemberId: asked.get(memberHeader),
    sessionId: identity?.sessionId ?? null,
    pushOrigins: PUSH_ORIGINS,
    memberships: new Map(),
    isStillSignedIn: await sessionWatch(),
    requestId,
    now: () => new Date(),
    newId: () => v7(),
    hashPassword,
    addresses: { dashboard: PUBLIC_URL.replace(/\/$/, ""), feedback: FEEDBACK_URL.replace(/\/$/, "") },
    log,
  };
}

/** Builds the context of a page request, once per request. */
export const requestContext = cache(() => contextFor(v7()));
