import "server-only";
import type { RequestContext } from "@spots/api/trpc/context";
import { type DeviceRequest, deviceRequest } from "@spots/api/trpc/device-request";
import { mapThrown } from "@spots/api/trpc/errors";
import { seenCookie, seenIn } from "@spots/api/trpc/seen";
import { authDatabase } from "@spots/auth/database";
import { currentIdentity, sessionWatch } from "@spots/auth/identity";
import { hashPassword } from "@spots/auth/password";
import { pins } from "@spots/auth/pin";
import { sealForBusiness } from "@spots/auth/sealing";
import { friendCodeTries } from "@spots/auth/throttle";
import { memberHeader } from "@spots/domain/delivery/on-device";
import { pickLocale } from "@spots/domain/kernel/locales";
import { deviceHeader } from "@spots/domain/people/device-header";
import { deviceCookie, memberCookie } from "@spots/domain/people/shared-device";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { v7 } from "uuid";
import { dashboardEnv } from "@/env";
import { log } from "../server/log";
import { announcements, database, files, replica } from "./database";

/** Builds the context of the request with this id. */
export async function contextFor(requestId: string): Promise<RequestContext> {
  const [jar, asked] = [await cookies(), await headers()];
  const device = await deviceIn(asked, jar);
  const identity = device ? null : await currentIdentity();
  const { PUBLIC_URL, FEEDBACK_URL, PUSH_ORIGINS, MESSAGE_ORIGINS } = dashboardEnv();
  return {
    database: database(),
    replica: replica(),
    seen: seenIn(jar.get(seenCookie)?.value),
    identities: authDatabase(),
    files: files(),
    announcements: announcements(),
    device,
    userId: identity?.userId ?? null,
    language: pickLocale(identity?.locale ?? jar.get("locale")?.value ?? asked.get("accept-language"), "en"),
    asMemberId: asked.get(memberHeader),
    sessionId: identity?.sessionId ?? null,
    pushOrigins: PUSH_ORIGINS,
    messageOrigins: MESSAGE_ORIGINS,
    seal: sealForBusiness,
    memberships: new Map(),
    isStillSignedIn: await sessionWatch(),
    requestId,
    now: () => new Date(),
    newId: () => v7(),
    hashPassword,
    pins,
    friendCodeTries,
    addresses: { dashboard: PUBLIC_URL.replace(/\/$/, ""), feedback: FEEDBACK_URL.replace(/\/$/, "") },
    log,
  };
}

/**
 * The shared device of a request that says to be one. Its cookies are never read for other requests,
 * and a person's session is never read for it.
 */
async function deviceIn(
  given: Pick<Headers, "get">,
  stored: { get(name: string): { value: string } | undefined },
): Promise<DeviceRequest | null> {
  if (given.get(deviceHeader) === null) return null;
  const memberId = given.get(memberHeader);
  return deviceRequest({
    database: database(),
    token: stored.get(deviceCookie)?.value ?? "",
    sessionToken: memberId === null ? null : (stored.get(memberCookie(memberId))?.value ?? null),
    now: () => new Date(),
    isSecure: dashboardEnv().PUBLIC_URL.startsWith("https:"),
  });
}

/** Builds the context of a page request, once per request. */
export const requestContext = cache(() =>
  contextFor(v7()).catch((error: unknown) => {
    throw mapThrown(error);
  }),
);
