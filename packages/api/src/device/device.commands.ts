import { randomInt } from "node:crypto";
import type { Database } from "@spots/db/database";
import { hashOfSecret, newLinkToken } from "@spots/db/link-secret";
import { asTenant } from "@spots/db/tenancy/as-tenant";
import { pairingOf } from "@spots/db/tenancy/device";
import { mayActAt } from "@spots/domain/access/object-rules";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import { codeDigits, codeHours } from "@spots/domain/people/pin";
import {
  type AddDevice,
  mostDevices,
  type PairDevice,
  pairingLength,
  pairingLetters,
  pairingMinutes,
  type ResetPin,
  type RevokeDevice,
} from "@spots/domain/people/shared-device";
import { getDuty } from "../delivery/duty.queries";
import { worksWithin } from "../people/member.queries";
import type { Call, OutsideCall } from "../trpc/context";
import { lockBusiness } from "../writing/lock";
import { inTransaction, record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";

const newPairingCode = () =>
  Array.from({ length: pairingLength }, () => pairingLetters[randomInt(pairingLetters.length)]).join("");

async function getDevice({ db, tenant, member }: Call["ctx"], deviceId: string) {
  const device = await db.sharedDevice.findUnique({ where: tenantKey({ tenant }, deviceId) });
  if (!device || !mayActAt(member, device.locationId)) throw notFound();
  return device;
}

/**
 * Adds a device, and returns the code that pairs it. The row has the code's hash only. The same id
 * again, before it is paired, makes a new code.
 * @throws CONFLICT when it is paired already, or there are too many
 */
export async function addDevice({ ctx, input }: Call<AddDevice>) {
  const { db, tenant, member, now } = ctx;
  const { businessId } = tenant;
  const { id, name, locationId, dutyId } = input;
  await lockBusiness(ctx, "devices");
  const location = await db.location.findUnique({ where: tenantKey(ctx, locationId) });
  if (!location || location.archivedAt !== null || !mayActAt(member, locationId)) throw notFound();
  if (dutyId !== null) await getDuty(ctx, dutyId);
  const code = newPairingCode();
  const pairingEndsAt = new Date(now().getTime() + pairingMinutes * 60_000);
  const pairing = { pairingHash: hashOfSecret(code), pairingEndsAt };
  const there = await db.sharedDevice.findUnique({ where: tenantKey(ctx, id) });
  if (there) {
    await getDevice(ctx, id);
    if (there.pairedAt !== null || there.revokedAt !== null) throw new DomainError("CONFLICT", "devicePaired");
    await db.sharedDevice.update({ where: tenantKey(ctx, id), data: { name, locationId, dutyId, ...pairing } });
  } else {
    if ((await db.sharedDevice.count({ where: { businessId, revokedAt: null } })) >= mostDevices)
      throw new DomainError("CONFLICT", "tooManyDevices", { values: { most: mostDevices } });
    const of = { businessId, id, name, locationId, dutyId, createdAt: now(), createdById: member.id };
    await db.sharedDevice.create({ data: { ...of, ...pairing } });
    record(ctx, { type: "device.added", subjectId: id, after: { name, locationId } });
  }
  const address = `${ctx.addresses.dashboard}/my/${tenant.slug}/pair`;
  return { id, code, endsAt: pairingEndsAt, address, link: `${address}#${code}` };
}

/** Ends a device at once: no request of it is answered any more. */
export async function revokeDevice({ ctx, input }: Call<RevokeDevice>) {
  const device = await getDevice(ctx, input.deviceId);
  if (device.revokedAt !== null) return { id: device.id };
  await ctx.db.sharedDevice.update({
    where: tenantKey(ctx, device.id),
    data: { revokedAt: ctx.now(), tokenHash: null, pairingHash: null },
  });
  await ctx.db.deviceSession.deleteMany({ where: { businessId: ctx.tenant.businessId, deviceId: device.id } });
  record(ctx, { type: "device.revoked", subjectId: device.id, before: { name: device.name } });
  return { id: device.id };
}

/**
 * Pairs a device with a code. Of two requests with one code the second finds no row.
 * @returns the device's token, which is told here only
 * @throws NOT_FOUND for a wrong, used or old code
 */
export async function pairDevice(database: Database, { business, code }: PairDevice, at: Date): Promise<string> {
  const found = await pairingOf(database, business, code, at);
  if (!found) throw notFound();
  const { tenant, deviceId } = found;
  const { businessId } = tenant;
  return inTransaction(database, tenant, async ({ db, recorded }) => {
    const { token, hash: tokenHash } = await newLinkToken(db, businessId);
    const paired = await db.sharedDevice.updateMany({
      where: { businessId, id: deviceId, pairingHash: hashOfSecret(code), pairedAt: null, revokedAt: null },
      data: { tokenHash, pairedAt: at, seenAt: at, pairingHash: null, pairingEndsAt: null },
    });
    if (paired.count !== 1) throw notFound();
    record({ recorded, now: () => at }, { type: "device.paired", subjectId: deviceId });
    return token;
  });
}

/**
 * Makes a one-time code with which a member chooses a PIN. It ends the former PIN, its lock and the
 * member's sessions on devices. An owner's is reset by owners only.
 * @returns the code, which is told here only
 * @throws NOT_FOUND for a member who works at none of the acting member's locations
 */
export async function resetPin({ ctx, input }: OutsideCall<ResetPin>) {
  const { memberId } = input;
  const { businessId } = ctx.tenant;
  await asTenant(ctx.database, ctx.tenant, async (db) => {
    const of = { businessId, id: memberId, leftAt: null, ...worksWithin(ctx.member) };
    const found = await db.member.findFirst({ where: of, select: { role: true } });
    if (!found) throw notFound();
    if (found.role === "owner" && ctx.member.role !== "owner") throw new DomainError("FORBIDDEN", "notYourRole");
  });
  const code = String(randomInt(10 ** codeDigits)).padStart(codeDigits, "0");
  const codeHash = await ctx.pins.hash(memberId, code);
  const endsAt = new Date(ctx.now().getTime() + codeHours * 3_600_000);
  await inTransaction(ctx.database, ctx.tenant, async ({ db, recorded }) => {
    const key = { businessId_memberId: { businessId, memberId } };
    const fresh = {
      ...{ pinHash: null, setAt: null, failures: 0, waitsUntil: null },
      ...{ windowFailures: 0, lockedAt: null },
    };
    const code = { codeHash, codeEndsAt: endsAt };
    await db.memberPin.upsert({ where: key, create: { businessId, memberId, ...code }, update: { ...fresh, ...code } });
    await db.deviceSession.deleteMany({ where: { businessId, memberId } });
    record({ recorded, now: ctx.now }, { type: "pin.reset", subjectId: memberId });
  });
  return { memberId, code, endsAt };
}
