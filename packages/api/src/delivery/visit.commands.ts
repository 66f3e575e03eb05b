import { newChannelToken } from "@spots/db/link-secret";
import { mayActAt } from "@spots/domain/access/object-rules";
import { stepTime } from "@spots/domain/delivery/moment-life";
import { placeKey } from "@spots/domain/delivery/place";
import {
  codeDays,
  type EndVisit,
  type LeaveInPeace,
  type MakeCodes,
  mostCodesADay,
  type StartVisit,
  type VisitStart,
  visitAt,
} from "@spots/domain/delivery/visit";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import type { Call } from "../trpc/context";
import { lockBusiness } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { getOpenLocation } from "./moment.queries";
import { findCard, hasChannel, visitsAtPlace } from "./visit.queries";

type Ctx = Call["ctx"];
/** What is erased with the end of a visit: what its customer agreed to until then. */
export const undescribed = { customerName: "", occasion: "", consentAt: null } as const;
type Beginning = Omit<VisitStart, "startedAt"> & { readonly locationId: Id; readonly startedAt: Date };

/**
 * Starts a visit, and ends the one before it at its place; without a place, the member's own. Sending
 * it again changes nothing.
 * @throws NOT_FOUND for a location where the member does not act; CONFLICT for a card that is unknown,
 * expired, of another location, or was used for another visit
 */
export async function startVisit({ ctx, input }: Call<StartVisit>) {
  if (!mayActAt(ctx.member, input.locationId)) throw notFound();
  const location = await getOpenLocation(ctx, input.locationId);
  await lockBusiness(ctx, "visits");
  const startedAt = stepTime(input.startedAt, ctx.now());
  return { id: await beginVisit(ctx, { ...input, locationId: location.id, startedAt }) };
}

/** The id of a visit: that of its code, when it has one. @throws CONFLICT at the field `code` */
async function idOfVisit(ctx: Ctx, { id, code, locationId }: Omit<Beginning, "startedAt" | "place">) {
  if (code === null) return id;
  const card = await findCard(ctx, code);
  const refuse = (reason: string) => new DomainError("CONFLICT", reason, { fields: { code: reason } });
  if (!card) throw refuse("cardUnknown");
  if (card.locationId !== locationId) throw refuse("cardElsewhere");
  const isOver = card.expiresAt <= ctx.now() || card.batch?.revokedAt != null;
  const isKnown = await ctx.db.visit.findUnique({ where: tenantKey(ctx, card.id), select: { id: true } });
  if (isOver && !isKnown) throw refuse("cardExpired");
  return card.id;
}

/** Starts a visit. The business's visits must be locked. */
async function beginVisit(ctx: Ctx, beginning: Beginning): Promise<Id> {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const { locationId, place, startedAt, code } = beginning;
  const id = await idOfVisit(ctx, beginning);
  const there = await db.visit.findUnique({ where: tenantKey(ctx, id) });
  if (there && there.locationId !== locationId) throw notFound();
  // A card may start its visit again when its start was undone.
  const isUndone = code !== null && there?.endedAt?.getTime() === there?.startedAt.getTime();
  if (there && !isUndone) {
    const isSame = there.isOpen || there.startedAt.getTime() === startedAt.getTime();
    if (code !== null && !isSame) throw new DomainError("CONFLICT", "cardUsed", { fields: { code: "cardUsed" } });
    return id;
  }
  const plainPlace = placeKey(place);
  const here = plainPlace === "" ? { memberId: member.id, plainPlace } : { plainPlace };
  const open = { businessId, locationId, isOpen: true, ...here };
  await db.visit.updateMany({
    where: { ...open, startedAt: { lte: startedAt } },
    data: { isOpen: false, endedAt: startedAt, ...undescribed },
  });
  // A phone without a network reports a visit late: the one that goes on started after it.
  const later = await db.visit.findFirst({ where: open, select: { startedAt: true }, orderBy: { startedAt: "asc" } });
  const row = {
    ...{ startedAt, place, plainPlace, memberId: member.id },
    ...(later ? { endedAt: later.startedAt } : { isOpen: true, endedAt: null }),
  };
  if (there) await db.visit.update({ where: tenantKey(ctx, id), data: row });
  else await db.visit.create({ data: { businessId, id, locationId, ...row } });
  await db.$queryRaw`select tie_waiting_answer(${id}::uuid)`;
  record(ctx, { type: "visit.started", subjectId: id, after: { locationId, name: place } });
  return id;
}

/** The visit that a phone means, with the business's visits locked. @throws NOT_FOUND */
export async function lockVisit(ctx: Ctx, { visitId, code }: Pick<EndVisit, "visitId" | "code">) {
  await lockBusiness(ctx, "visits");
  const id = code === null ? visitId : ((await findCard(ctx, code))?.id ?? visitId);
  const visit = await ctx.db.visit.findUnique({ where: tenantKey(ctx, id) });
  if (!visit || !mayActAt(ctx.member, visit.locationId)) throw notFound();
  return visit;
}

/**
 * Says that staff leave the customer in peace, or no longer do; also after the visit has ended, since a
 * phone may report it late. Repeating it changes nothing. @throws NOT_FOUND
 */
export async function leaveInPeace({ ctx, input }: Call<LeaveInPeace>) {
  const visit = await lockVisit(ctx, input);
  const { id, locationId, place } = visit;
  if ((visit.leftInPeaceAt !== null) === input.isLeft) return { id };
  const at = stepTime(input.at, ctx.now());
  const data = input.isLeft
    ? { leftInPeaceAt: at, leftInPeaceById: ctx.member.id }
    : { leftInPeaceAt: null, leftInPeaceById: null };
  await ctx.db.visit.update({ where: tenantKey(ctx, id), data });
  const type = input.isLeft ? "visit.leftInPeace" : "visit.peaceEnded";
  record(ctx, { type, subjectId: id, after: { locationId, name: place } });
  return { id };
}

/** Ends a visit. Repeating it changes nothing. @throws NOT_FOUND */
export async function endVisit({ ctx, input }: Call<EndVisit>) {
  const visit = await lockVisit(ctx, input);
  const { id } = visit;
  if (!visit.isOpen) return { id };
  const at = stepTime(input.endedAt, ctx.now());
  const endedAt = new Date(Math.max(at.getTime(), visit.startedAt.getTime()));
  await ctx.db.visit.update({ where: tenantKey(ctx, id), data: { isOpen: false, endedAt, ...undescribed } });
  record(ctx, { type: "visit.ended", subjectId: id, after: { locationId: visit.locationId, name: visit.place } });
  return { id };
}

/**
 * The visit of a moment that is delivered at this time: the one that the phone names, which is started
 * when its start has not arrived; else the one at the moment's place; else a visit of its own.
 */
export async function visitOfMoment(
  ctx: Ctx,
  { locationId, whereExactly, at }: { readonly locationId: Id; readonly whereExactly: string; readonly at: Date },
  named: VisitStart | null,
): Promise<Id> {
  const { businessId } = ctx.tenant;
  const plainPlace = placeKey(whereExactly);
  if (named || plainPlace !== "") await lockBusiness(ctx, "visits");
  if (named) {
    const card = named.code === null ? null : await findCard(ctx, named.code);
    const code = card?.locationId === locationId ? named.code : null;
    return beginVisit(ctx, { ...named, code, locationId, startedAt: stepTime(named.startedAt, ctx.now()) });
  }
  const joined = plainPlace === "" ? null : visitAt(await visitsAtPlace(ctx, { locationId, plainPlace, at }), at);
  if (joined) return joined.id;
  const id = ctx.newId();
  const own = { startedAt: at, endedAt: at, place: whereExactly, plainPlace, memberId: ctx.member.id };
  await ctx.db.visit.create({ data: { businessId, id, locationId, ...own } });
  return id;
}

/**
 * The visit of a promise that is made at this time: as that of a moment, but none of its own where no
 * visit is named and none goes on at the place.
 */
export async function visitOfPromise(
  ctx: Ctx,
  { locationId, place, at }: { readonly locationId: Id; readonly place: string; readonly at: Date },
  named: VisitStart | null,
): Promise<Id | null> {
  if (named) return visitOfMoment(ctx, { locationId, whereExactly: place, at }, named);
  const plainPlace = placeKey(place);
  if (plainPlace === "") return null;
  return visitAt(await visitsAtPlace(ctx, { locationId, plainPlace, at }), at)?.id ?? null;
}

/**
 * Makes codes that a phone shows to customers, with or without a network. The ids are the phone's, so
 * that a repeated request gets the same codes. None while the location has no open QR code.
 * @throws NOT_FOUND; TOO_MANY_REQUESTS over the limit of a day
 */
export async function makeCodes({ ctx, input }: Call<MakeCodes>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  if (!mayActAt(member, input.locationId)) throw notFound();
  const { id: locationId } = await getOpenLocation(ctx, input.locationId);
  if (!(await hasChannel(ctx, locationId))) return [];
  await lockBusiness(ctx, "visits");
  const now = ctx.now();
  const there = await db.visitCode.findMany({ where: { businessId, id: { in: input.ids } } });
  if (there.some((code) => code.createdById !== member.id || code.locationId !== locationId)) throw notFound();
  const missing = [...new Set(input.ids)].filter((id) => !there.some((code) => code.id === id));
  const since = new Date(now.getTime() - 24 * 3_600_000);
  const lately = await db.visitCode.count({ where: { businessId, createdById: member.id, createdAt: { gt: since } } });
  if (lately + missing.length > mostCodesADay) throw new DomainError("TOO_MANY_REQUESTS", "tooManyCodes");
  const expiresAt = new Date(now.getTime() + codeDays * 86_400_000);
  const made = [];
  for (const id of missing) {
    const code = await newChannelToken(db, businessId);
    made.push({ id, code, locationId, createdById: member.id, createdAt: now, expiresAt });
  }
  await db.visitCode.createMany({ data: made.map((each) => ({ businessId, ...each })) });
  return [...there, ...made].map(({ id, code }) => ({ id, code, address: `${ctx.addresses.feedback}/c/${code}` }));
}
