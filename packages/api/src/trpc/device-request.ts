import type { Database } from "@spots/db/database";
import { asTenant } from "@spots/db/tenancy/as-tenant";
import { deviceOf, type OnDevice } from "@spots/db/tenancy/device";
import type { Id } from "@spots/domain/kernel/ids";
import { deviceCookie, memberCookie, queueDays, silentMinutes } from "@spots/domain/people/shared-device";
import { tenantKey } from "../writing/tenant-key";

/** A request of a shared device: the device and the member who was named, and cookies to set. */
export type DeviceRequest = {
  /**
   * Read once; null when the device was revoked or never paired. After `silentMinutes` without a
   * request its sessions are locked, whatever its page did.
   */
  readonly read: () => Promise<OnDevice | null>;
  /** Gives the browser the session of a member. */
  readonly remember: (memberId: Id, token: string) => void;
  readonly cookies: readonly string[];
};

/** Milliseconds after which the time of a device's last request is written again. */
const seenAgainMs = 60_000;
const dayS = 86_400;
/** A device stays paired until it is revoked, as long as browsers keep a cookie. */
const deviceDays = 400;

/** Only calls of the API get these cookies, and only from pages of this origin. */
const written = (name: string, value: string, days: number, isSecure: boolean) =>
  `${name}=${value}; Path=/api/trpc; Max-Age=${days * dayS}; HttpOnly; SameSite=Strict${isSecure ? "; Secure" : ""}`;

/** The cookie that makes a browser the paired device. */
export const pairedCookie = (token: string, isSecure: boolean): string =>
  written(deviceCookie, token, deviceDays, isSecure);

type Options = {
  readonly database: Database;
  readonly token: string;
  /** The session of the member for whom the request is made. */
  readonly sessionToken: string | null;
  readonly now: () => Date;
  readonly isSecure: boolean;
};

export function deviceRequest({ database, token, sessionToken, now, isSecure }: Options): DeviceRequest {
  const cookies: string[] = [];
  let found: Promise<OnDevice | null> | null = null;
  const read = async () => {
    const on = await deviceOf(database, token, sessionToken);
    const sinceMs = on?.device.seenAt ? now().getTime() - on.device.seenAt.getTime() : Number.POSITIVE_INFINITY;
    if (!on || sinceMs <= seenAgainMs) return on;
    const silentSince = new Date(now().getTime() - silentMinutes * 60_000);
    const isSilent = on.device.seenAt !== null && on.device.seenAt < silentSince;
    await asTenant(database, on.tenant, async (db) => {
      await db.sharedDevice.update({ where: tenantKey(on, on.device.id), data: { seenAt: now() } });
      const { businessId } = on.tenant;
      const open = { businessId, deviceId: on.device.id, lockedAt: null, openedAt: { lt: silentSince } };
      if (isSilent) await db.deviceSession.updateMany({ where: open, data: { lockedAt: now() } });
    });
    return isSilent && on.session ? { ...on, session: { ...on.session, isLocked: true } } : on;
  };
  return {
    read: () => {
      found ??= read();
      return found;
    },
    remember: (memberId, session) => void cookies.push(written(memberCookie(memberId), session, queueDays, isSecure)),
    cookies,
  };
}
