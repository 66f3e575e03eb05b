import { newChannelToken } from "@spots/db/link-secret";
import { placeKey } from "@spots/domain/delivery/place";
import { codeDays, visitAt } from "@spots/domain/delivery/visit";
import {
  endOfReport,
  faultOfReport,
  locationOf,
  type ReportedVisit,
  type ReportVisits,
} from "@spots/domain/delivery/visit-report";
import { DomainError } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import type { Call } from "../trpc/context";
import { lockBusiness } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { visitsAtPlace } from "./visit.queries";

type Ctx = Call["ctx"];
type Placed = ReportedVisit & { readonly locationId: Id };

/**
 * Stores the visits that a booking or till system reports, all or none, and gives the address to print
 * for each. A reference that was reported before is the same visit; a visit at a place where one goes
 * on at that time, such as the bill of a table, is that one.
 * @throws BAD_REQUEST with each field at fault
 */
export async function reportVisits({ ctx, input }: Call<ReportVisits>) {
  const locations = await ctx.db.location.findMany({
    where: { businessId: ctx.tenant.businessId, archivedAt: null },
    select: { id: true, name: true },
    orderBy: { id: "asc" },
    take: 1000,
  });
  const fields: Record<string, string> = {};
  const placed = input.visits.flatMap((visit, nth): readonly Placed[] => {
    const location = locationOf(locations, visit.location);
    const fault = location === null ? { field: "location", code: "unknown" } : faultOfReport(visit, ctx.now());
    if (fault) fields[`visits.${nth}.${fault.field}`] = fault.code;
    return location === null ? [] : [{ ...visit, locationId: location.id }];
  });
  if (Object.keys(fields).length > 0) throw new DomainError("BAD_REQUEST", "badInput", { fields });
  await lockBusiness(ctx, "visits");
  const visits = [];
  for (const visit of placed) visits.push(await reportOne(ctx, visit));
  const count = visits.filter(({ isNew }) => isNew).length;
  if (count > 0) record(ctx, { type: "visit.reported", subjectId: null, after: { number: count } });
  return { visits };
}

async function reportOne(ctx: Ctx, visit: Placed) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  const { reference } = visit;
  const ofKey = { businessId, apiKeyId: tenant.apiKey?.id ?? "", reference };
  const there = await db.visitReference.findUnique({ where: { businessId_apiKeyId_reference: ofKey } });
  const visitId = there?.visitId ?? (await visitOfReport(ctx, visit));
  if (!there) await db.visitReference.create({ data: { ...ofKey, visitId } });
  return { reference, visitId, url: await addressOfVisit(ctx, visitId, visit), isNew: !there };
}

/** The visit that goes on at the place at that time, or a new one. */
async function visitOfReport(ctx: Ctx, visit: Placed): Promise<Id> {
  const { locationId, place, startsAt } = visit;
  const plainPlace = placeKey(place);
  const there =
    plainPlace === "" ? null : visitAt(await visitsAtPlace(ctx, { locationId, plainPlace, at: startsAt }), startsAt);
  if (there) return there.id;
  const id = ctx.newId();
  const span = { startedAt: startsAt, endedAt: endOfReport(visit) };
  await ctx.db.visit.create({
    data: { businessId: ctx.tenant.businessId, id, locationId, place, plainPlace, ...span },
  });
  return id;
}

/** The address of the visit's code, which is made when it has none. */
async function addressOfVisit(ctx: Ctx, visitId: Id, visit: Placed): Promise<string> {
  const { businessId } = ctx.tenant;
  const there = await ctx.db.visitCode.findUnique({ where: tenantKey(ctx, visitId), select: { code: true } });
  const code = there?.code ?? (await newChannelToken(ctx.db, businessId));
  if (!there) {
    const expiresAt = new Date(endOfReport(visit).getTime() + codeDays * 86_400_000);
    const made = { locationId: visit.locationId, createdAt: ctx.now(), expiresAt };
    await ctx.db.visitCode.create({ data: { businessId, id: visitId, code, ...made } });
  }
  return `${ctx.addresses.feedback}/c/${code}`;
}
