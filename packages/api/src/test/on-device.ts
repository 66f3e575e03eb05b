import type { Database } from "@spots/db/database";
import { type DeviceRequest, deviceRequest } from "../trpc/device-request";
import { createCaller } from "../trpc/root";
import { contextOf } from "./call";

type Options = NonNullable<Parameters<typeof contextOf>[2]>;

/** A shared device, as a browser holds its cookies: calls for a member, or for the device itself. */
export function aBrowser(database: Database, token: string) {
  const sessions = new Map<string, string>();
  const requestFor = (memberId: string | null, now: Date): DeviceRequest => {
    const sessionToken = memberId === null ? null : (sessions.get(memberId) ?? null);
    const request = deviceRequest({ database, token, sessionToken, now: () => now, isSecure: false });
    return { ...request, remember: (id, session) => void sessions.set(id, session) };
  };
  return {
    for: (memberId: string | null, { now = new Date(), ...options }: Options = {}) =>
      createCaller(async () =>
        contextOf(database, null, { ...options, now, asMemberId: memberId, device: requestFor(memberId, now) }),
      ),
  };
}
