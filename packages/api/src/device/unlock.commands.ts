import { hashOfSecret, newLinkToken } from "@spots/db/link-secret";
import { asTenant } from "@spots/db/tenancy/as-tenant";
import type { TenantClient } from "@spots/db/tenancy/client";
import { DomainError } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { beginOnDevice, beginTry, mostOnDevice, rightTry } from "@spots/domain/people/pin-tries";
import { type ChoosePin, queueDays, type UnlockDevice } from "@spots/domain/people/shared-device";
import { managersAt } from "../case/case-mail.commands";
import { queueMail } from "../mail/mail.commands";
import type { DeviceContext, OutsideDeviceCall } from "../trpc/context";
import { inTransaction, record } from "../writing/record";
import { worksAt } from "./device.queries";

type Context = OutsideDeviceCall["ctx"];

const keyOf = (businessId: Id, memberId: Id) => ({ businessId_memberId: { businessId, memberId } });

const tooMany = (until: Date, now: Date) =>
  new DomainError("TOO_MANY_REQUESTS", "pinWait", {
    values: { seconds: Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000)) },
  });

/**
 * Counts a try before its PIN is compared: the rows of the device and of the member are locked, so
 * that tries at the same time are counted one after the other. A name that the location does not
 * show is counted for the device, and compared with nothing.
 * @throws TOO_MANY_REQUESTS, CONFLICT `pinLocked`
 */
async function countTry({ database, now, on }: Context, memberId: Id) {
  const { businessId } = on.tenant;
  return asTenant(database, on.tenant, async (db) => {
    const at = now();
    await db.$queryRaw`
      select id from shared_device where business_id = ${businessId}::uuid and id = ${on.device.id}::uuid for update`;
    const device = await db.sharedDevice.findUniqueOrThrow({
      where: { businessId_id: { businessId, id: on.device.id } },
    });
    const onDevice = beginOnDevice(device, at);
    if (onDevice === null) throw tooMany(new Date((device.failuresFrom ?? at).getTime() + 3_600_000), at);
    await db.sharedDevice.update({ where: { businessId_id: { businessId, id: on.device.id } }, data: onDevice });
    const member = await db.member.findFirst({
      where: { ...worksAt(businessId, on.location.id), id: memberId },
      select: { id: true, name: true },
    });
    const holdsNow = onDevice.failures === mostOnDevice;
    if (!member) return { person: null, holdsNow };
    await db.memberPin.createMany({ data: [{ businessId, memberId }], skipDuplicates: true });
    await db.$queryRaw`
      select member_id from member_pin where business_id = ${businessId}::uuid and member_id = ${memberId}::uuid for update`;
    const pin = await db.memberPin.findUniqueOrThrow({ where: keyOf(businessId, memberId) });
    const tried = beginTry(pin, at);
    if (!tried.may) {
      if (tried.until === null) throw new DomainError("CONFLICT", "pinLocked");
      throw tooMany(tried.until, at);
    }
    await db.memberPin.update({ where: keyOf(businessId, memberId), data: tried.next });
    return { person: { name: member.name, pin, locksNow: tried.locksNow }, holdsNow };
  });
}

type Tried = Awaited<ReturnType<typeof countTry>>;

/**
 * After a wrong try: when it locked the PIN, or was the last of the device's hour, the managers of the
 * location are told. They get a mail at once, and a notification from the event.
 */
async function tellWrong(ctx: Context, memberId: Id, { person, holdsNow }: Tried): Promise<void> {
  const { on, database, newId, addresses, now } = ctx;
  const { tenant, location } = on;
  const device = on.device.name;
  const locked = person?.locksNow ? person.name : null;
  if (locked === null && !holdsNow) return;
  await inTransaction(database, tenant, async ({ db, recorded }) => {
    const at = { device, locationId: location.id };
    if (locked !== null)
      record({ recorded, now }, { type: "pin.locked", subjectId: memberId, after: { name: locked, ...at } });
    if (holdsNow)
      record({ recorded, now }, { type: "device.held", subjectId: on.device.id, after: { name: device, ...at } });
    const link = `${addresses.dashboard}/${tenant.slug}/devices`;
    for (const { name, to, locale } of await managersAt({ db, tenant }, location.id)) {
      const values = { business: tenant.name, name, device, location: location.name };
      const letters = [
        ...(locked === null ? [] : [{ kind: "pinLocked", values: { ...values, who: locked }, link } as const]),
        ...(holdsNow ? [{ kind: "deviceHeld", values, link } as const] : []),
      ];
      for (const letter of letters)
        await queueMail(db, { id: newId(), businessId: tenant.businessId, to, locale, letter });
    }
  });
}

/** Takes the try back, locks the sessions of the others on this device, and opens one. */
async function open(db: TenantClient, { on, now, newId }: Context, memberId: Id): Promise<string> {
  const { businessId } = on.tenant;
  const where = keyOf(businessId, memberId);
  await db.memberPin.update({ where, data: rightTry(await db.memberPin.findUniqueOrThrow({ where })) });
  await db.sharedDevice.updateMany({
    where: { businessId, id: on.device.id, failures: { gt: 0 } },
    data: { failures: { decrement: 1 } },
  });
  await db.deviceSession.updateMany({
    where: { businessId, deviceId: on.device.id, lockedAt: null },
    data: { lockedAt: now() },
  });
  await db.deviceSession.deleteMany({ where: { businessId, deviceId: on.device.id, endsAt: { lt: now() } } });
  const { token } = await newLinkToken(db, businessId);
  const endsAt = new Date(now().getTime() + queueDays * 86_400_000);
  const of = { businessId, id: newId(), deviceId: on.device.id, memberId, openedAt: now(), endsAt };
  await db.deviceSession.create({ data: { ...of, tokenHash: hashOfSecret(token) } });
  return token;
}

const wrong = (reason: "pinWrong" | "pinCodeWrong") => new DomainError("BAD_REQUEST", reason);

/**
 * Unlocks the device for a member with their PIN. An unknown member, one without a PIN and a wrong
 * PIN get the same answer after the same time.
 * @throws BAD_REQUEST `pinWrong`, TOO_MANY_REQUESTS, CONFLICT `pinLocked`
 */
export async function unlockDevice({ ctx, input }: OutsideDeviceCall<UnlockDevice>) {
  const { memberId, pin } = input;
  const tried = await countTry(ctx, memberId);
  if (!(await ctx.pins.isRight(tried.person?.pin.pinHash ?? null, memberId, pin)) || !tried.person) {
    await tellWrong(ctx, memberId, tried);
    throw wrong("pinWrong");
  }
  const token = await asTenant(ctx.database, ctx.on.tenant, (db) => open(db, ctx, memberId));
  ctx.device.remember(memberId, token);
  return { memberId };
}

/**
 * Chooses a PIN with the one-time code of a manager, and unlocks the device. A wrong code counts as
 * a wrong PIN.
 * @throws as `unlockDevice`, with `pinCodeWrong`
 */
export async function choosePin({ ctx, input }: OutsideDeviceCall<ChoosePin>) {
  const { memberId, code, pin } = input;
  const { businessId } = ctx.on.tenant;
  const tried = await countTry(ctx, memberId);
  const { person } = tried;
  const hasEnded = !person?.pin.codeEndsAt || person.pin.codeEndsAt <= ctx.now();
  const isRight = await ctx.pins.isRight(hasEnded ? null : (person?.pin.codeHash ?? null), memberId, code);
  if (!isRight || !person) {
    await tellWrong(ctx, memberId, tried);
    throw wrong("pinCodeWrong");
  }
  const pinHash = await ctx.pins.hash(memberId, pin);
  const token = await asTenant(ctx.database, ctx.on.tenant, async (db) => {
    // Of two requests with one code the second finds it used.
    const used = await db.memberPin.updateMany({
      where: { businessId, memberId, codeHash: person.pin.codeHash },
      data: { pinHash, setAt: ctx.now(), codeHash: null, codeEndsAt: null },
    });
    if (used.count !== 1) throw wrong("pinCodeWrong");
    return open(db, ctx, memberId);
  });
  ctx.device.remember(memberId, token);
  return { memberId };
}

/** Locks the device: its open sessions only send the steps that wait. */
export async function lockDevice({ ctx }: { readonly ctx: DeviceContext }) {
  const { on, db, now } = ctx;
  const locked = await db.deviceSession.updateMany({
    where: { businessId: on.tenant.businessId, deviceId: on.device.id, lockedAt: null },
    data: { lockedAt: now() },
  });
  return { locked: locked.count };
}
