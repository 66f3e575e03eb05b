import { hashOfSecret } from "@spots/db/link-secret";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import { isPushEndpoint } from "@spots/domain/notification/push-endpoint";
import {
  type AddDevice,
  type ChangeDevice,
  mostDevices,
  type NotificationChoice,
  type RemoveDevice,
} from "@spots/domain/notification/setting";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";
import { checkTimeZone } from "../writing/time-zone";

/** Stores what the member has chosen. It is no event, because it is a setting of the member alone. */
export async function saveChoice({ ctx, input }: Call<NotificationChoice>) {
  const { businessId } = ctx.tenant;
  const { pushOff, mailNow, mailDaily, quiet, timeZone } = input;
  if (timeZone !== null) await checkTimeZone(ctx.db, timeZone);
  const row = { pushOff, mailNow, mailDaily, timeZone, quietFrom: quiet?.from ?? null, quietTo: quiet?.to ?? null };
  const key = { businessId, memberId: ctx.member.id };
  await ctx.db.notificationSetting.upsert({
    where: { businessId_memberId: key },
    create: { ...key, ...row },
    update: row,
  });
  return { id: ctx.member.id };
}

/**
 * Adds the browser of this session to the member's devices. A browser that was another member's
 * becomes this member's; beyond `mostDevices` the oldest is forgotten.
 * @throws BAD_REQUEST for an address that is no push service's
 */
export async function addDevice({ ctx, input }: Call<AddDevice>) {
  const { db, tenant, member, sessionId, pushOrigins } = ctx;
  const { businessId } = tenant;
  if (sessionId === null) throw new DomainError("UNAUTHENTICATED", "signInFirst");
  if (!isPushEndpoint(input.endpoint, pushOrigins))
    throw new DomainError("BAD_REQUEST", "badInput", { fields: { endpoint: "noPushService" } });
  const { id, endpoint, p256dh, auth, device } = input;
  const endpointHash = hashOfSecret(endpoint);
  const there = await db.pushSubscription.findUnique({
    where: { businessId_endpointHash: { businessId, endpointHash } },
  });
  const now = { endpoint, p256dh, auth, device, sessionId };
  if (there) {
    const isTheirs = there.memberId !== member.id;
    await db.pushSubscription.update({
      where: tenantKey(ctx, there.id),
      data: { ...now, memberId: member.id, ...(isTheirs ? { off: [], createdAt: ctx.now() } : {}) },
    });
    return { id: there.id };
  }
  if (await db.pushSubscription.findUnique({ where: tenantKey(ctx, id) })) throw new DomainError("CONFLICT", "idTaken");
  const oldest = await db.pushSubscription.findMany({
    where: { businessId, memberId: member.id },
    select: { id: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    skip: mostDevices - 1,
  });
  await db.pushSubscription.deleteMany({ where: { businessId, id: { in: oldest.map((each) => each.id) } } });
  await db.pushSubscription.create({
    data: { businessId, id, memberId: member.id, endpointHash, createdAt: ctx.now(), ...now },
  });
  return { id };
}

/** The member's own device. @throws NOT_FOUND for another member's or an unknown one */
async function getMyDevice({ db, tenant, member }: Call["ctx"], id: string) {
  const device = await db.pushSubscription.findUnique({ where: tenantKey({ tenant }, id) });
  if (device?.memberId !== member.id) throw notFound();
  return device;
}

/** Sets which groups a device does not get. */
export async function changeDevice({ ctx, input }: Call<ChangeDevice>) {
  const { id } = await getMyDevice(ctx, input.deviceId);
  await ctx.db.pushSubscription.update({ where: tenantKey(ctx, id), data: { off: input.off } });
  return { id };
}

/** Forgets a device. What waits for it is skipped when it is due. */
export async function removeDevice({ ctx, input }: Call<RemoveDevice>) {
  const { id } = await getMyDevice(ctx, input.deviceId);
  await ctx.db.pushSubscription.delete({ where: tenantKey(ctx, id) });
  return { id };
}
