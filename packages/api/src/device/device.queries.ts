import type { TenantClient } from "@spots/db/tenancy/client";
import type { OnDevice } from "@spots/db/tenancy/device";
import { locationsSeenBy } from "@spots/domain/access/object-rules";
import type { Id } from "@spots/domain/kernel/ids";
import { nameLabels } from "@spots/domain/people/name-labels";
import { listDuties } from "../delivery/duty.queries";
import { worksWithin } from "../people/member.queries";
import type { Call, DeviceCall } from "../trpc/context";

/** The most names that a device lists. */
const mostNames = 300;

/** The filter of the current members who work at a location. */
export const worksAt = (businessId: Id, locationId: Id) => ({
  ...{ businessId, leftAt: null },
  OR: [{ locations: { none: {} } }, { locations: { some: { locationId } } }],
});

/** What a device shows while it is locked: where it is, and who may unlock it. */
export async function readHere({ ctx }: Pick<DeviceCall, "ctx">) {
  const { on } = ctx;
  const { name, slug, timeZone, locale } = on.tenant;
  return {
    ...{ business: slug, name, timeZone, locale },
    device: on.device.name,
    location: on.location.name,
    asks: await countAsks(ctx.db, on),
    people: await listNames(ctx.db, on),
  };
}

/**
 * How many steps of relays are asked of the duty of a device, and of nobody yet taken; null: it has
 * no duty.
 */
async function countAsks(db: TenantClient, { tenant, device, location }: OnDevice) {
  const { businessId } = tenant;
  const { duty } = await db.sharedDevice.findUniqueOrThrow({
    where: { businessId_id: { businessId, id: device.id } },
    select: { duty: { select: { id: true, name: true } } },
  });
  if (!duty) return null;
  const count = await db.relayStep.count({
    where: {
      ...{ businessId, dutyId: duty.id, status: "asked" },
      relay: { locationId: location.id, moment: { status: { in: ["offered", "accepted"] } } },
    },
  });
  return { duty: duty.name, count };
}

/** The names of the location, each told apart from the others; e-mail addresses are never read. */
async function listNames(db: TenantClient, { tenant, location }: OnDevice) {
  const members = await db.member.findMany({
    where: worksAt(tenant.businessId, location.id),
    select: { id: true, name: true, jobTitle: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: mostNames,
  });
  const jobOf = new Map(members.map(({ id, jobTitle }) => [id, jobTitle]));
  return nameLabels(members).map(({ id, name }) => ({ id, name, jobTitle: jobOf.get(id) ?? "" }));
}

export type PinState = "none" | "code" | "set" | "locked";

/** The devices of the locations that the member sees, and the people who may use them. */
export async function listDevices({ ctx }: Pick<Call, "ctx">) {
  const { db, tenant, member, now } = ctx;
  const { businessId } = tenant;
  const seen = locationsSeenBy(member);
  const devices = await db.sharedDevice.findMany({
    where: { businessId, revokedAt: null, ...(seen === null ? {} : { locationId: { in: [...seen] } }) },
    select: {
      ...{ id: true, name: true, pairedAt: true, seenAt: true, pairingEndsAt: true },
      location: { select: { id: true, name: true } },
      duty: { select: { id: true, name: true } },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: 500,
  });
  const members = await db.member.findMany({
    where: { businessId, leftAt: null, ...worksWithin(member) },
    select: {
      ...{ id: true, name: true, jobTitle: true, role: true },
      pin: { select: { pinHash: true, lockedAt: true, codeEndsAt: true } },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 1000,
  });
  const stateOf = (pin: (typeof members)[number]["pin"]): PinState => {
    if (pin?.lockedAt) return "locked";
    if (pin?.codeEndsAt && pin.codeEndsAt > now()) return "code";
    return pin?.pinHash ? "set" : "none";
  };
  return {
    duties: await listDuties({ ctx }),
    devices: devices.map(({ pairingEndsAt, ...device }) => ({
      ...device,
      isWaiting: device.pairedAt === null && pairingEndsAt !== null && pairingEndsAt > now(),
    })),
    people: members.map(({ pin, ...person }) => ({ ...person, pin: stateOf(pin) })),
  };
}
