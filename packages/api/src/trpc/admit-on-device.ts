import type { OnDevice } from "@spots/db/tenancy/device";
import { mayOnDevice, mayWhileLocked } from "@spots/domain/access/device-access";
import type { Action } from "@spots/domain/access/permissions";
import type { ActingMember, Tenant } from "@spots/domain/access/tenant";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { DeviceRequest } from "./device-request";

/**
 * The device of a request.
 * @throws UNAUTHENTICATED `deviceEnded` when it was revoked; SUSPENDED
 */
export async function deviceIn(request: DeviceRequest): Promise<OnDevice> {
  const on = await request.read();
  if (!on) throw new DomainError("UNAUTHENTICATED", "deviceEnded");
  const { suspendedReason: reason, tenant } = on;
  if (reason !== null) throw new DomainError("SUSPENDED", "suspended", { values: { business: tenant.name, reason } });
  return on;
}

/**
 * The tenant and member of a request from a shared device. The member is staff at its location,
 * whatever they are elsewhere.
 * @throws UNAUTHENTICATED for a device that was revoked, without a session, or with a locked one;
 * NOT_FOUND for another business; FORBIDDEN for an action that is not for devices
 */
export async function admitOnDevice(
  request: DeviceRequest,
  slug: string,
  { action, isRead }: { readonly action: Action; readonly isRead: boolean },
): Promise<{ tenant: Tenant; member: ActingMember; userId: null }> {
  const { tenant, session } = await deviceIn(request);
  if (tenant.slug !== slug) throw notFound();
  if (!mayOnDevice(action)) throw new DomainError("FORBIDDEN", "notOnDevice");
  if (!session || !tenant.member || (session.isLocked && (isRead || !mayWhileLocked(action))))
    throw new DomainError("UNAUTHENTICATED", "deviceLocked");
  return { tenant, member: tenant.member, userId: null };
}
