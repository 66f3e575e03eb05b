import { newChannelTokens } from "@spots/db/link-secret";
import { codeDays } from "@spots/domain/delivery/visit";
import {
  endOfReport,
  faultOfReport,
  locationOf,
  type ReportedVisit,
  type ReportVisits,
} from "@spots/domain/delivery/visit-report";
import { DomainError } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { pickLocale } from "@spots/domain/kernel/locales";
import { addAskings, type NewAsking } from "../asking/ask.commands";
import { askingRuleOf } from "../asking/asking-rule.queries";
import { openChannelsOf } from "../asking/invitation-report.commands";
import type { Call } from "../trpc/context";
import { lockBusiness } from "../writing/lock";
import { record } from "../writing/record";
import { tieCustomers } from "./known-customer.commands";
import { findPlaces } from "./places.queries";

type Ctx = Call["ctx"];
type Placed = ReportedVisit & { readonly locationId: Id };

/**
 * Stores the visits that a booking or till system reports, all or none, and gives the address to
 * print for each. A reference that was reported before is the same visit; a visit at a place where
 * one goes on at that time, such as the bill of a table, is that one.
 * @throws BAD_REQUEST with each field at fault
 */
export async function reportVisits({ ctx, input }: Call<ReportVisits>) {
  const locations = await ctx.db.location.findMany({
    where: { businessId: ctx.tenant.businessId, archivedAt: null },
    select: { id: true, name: true },
    orderBy: { id: "asc" },
    take: 1000,
  });
  const channels = await openChannelsOf(ctx);
  const fields: Record<string, string> = {};
  const placed = input.visits.flatMap((visit, nth): readonly Placed[] => {
    const location = locationOf(locations, visit.location);
    const fault = location === null ? { field: "location", code: "unknown" } : faultOfReport(visit, ctx.now());
    if (fault) fields[`visits.${nth}.${fault.field}`] = fault.code;
    else if (visit.contact !== undefined && !channels.some(({ locationId }) => locationId === location?.id))
      fields[`visits.${nth}.contact`] = "noOpenForm";
    return location === null ? [] : [{ ...visit, locationId: location.id }];
  });
  if (Object.keys(fields).length > 0) throw new DomainError("BAD_REQUEST", "badInput", { fields });
  await lockBusiness(ctx, "visits");
  const known = await visitsOfReferences(
    ctx,
    placed.map(({ reference }) => reference),
  );
  const first = new Map(placed.toReversed().map((visit) => [visit.reference, visit]));
  const unknown = [...first.values()].filter(({ reference }) => !known.has(reference));
  const added = await addVisits(ctx, unknown);
  await askAfterVisits(ctx, placed, channels, (reference) => known.get(reference) ?? added.get(reference) ?? null);
  const codes = await codesOf(ctx, [...known.values(), ...added.values()], placed);
  const visitOf = (reference: string): Id => known.get(reference) ?? added.get(reference) ?? "";
  await tieCustomers(
    ctx,
    placed.flatMap(({ reference, customer }) =>
      customer ? [{ visitId: visitOf(reference), customer: customer.reference }] : [],
    ),
  );
  if (added.size > 0) record(ctx, { type: "visit.reported", subjectId: null, after: { number: added.size } });
  return {
    visits: placed.map((visit) => {
      const { reference } = visit;
      const visitId = visitOf(reference);
      const url = `${ctx.addresses.feedback}/c/${codes.get(visitId) ?? ""}`;
      return { reference, visitId, url, isNew: added.has(reference) && first.get(reference) === visit };
    }),
  };
}

/**
 * Plans to ask the customers whose address was reported, some time after their visit. A visit is
 * asked about once, however often it is reported.
 */
async function askAfterVisits(
  ctx: Ctx,
  visits: readonly Placed[],
  channels: Awaited<ReturnType<typeof openChannelsOf>>,
  visitOf: (reference: string) => Id | null,
): Promise<void> {
  const asked = visits.filter(({ contact }) => contact !== undefined);
  if (asked.length === 0) return;
  await lockBusiness(ctx, "askings");
  const rule = await askingRuleOf(ctx);
  const askings = asked.flatMap((visit): readonly NewAsking[] => {
    const { contact = null, language, timeZone = null, locationId, reference } = visit;
    const channel = channels.find((each) => each.locationId === locationId);
    if (!channel) return [];
    const dueAt = new Date(endOfReport(visit).getTime() + rule.afterVisit * 60_000);
    const locale = language ?? pickLocale(ctx.tenant.locale, "en");
    return [
      {
        ...{ id: ctx.newId(), channel, contact, locale, timeZone, visitId: visitOf(reference), dueAt },
        purpose: "answer",
        source: "visit",
        reference: null,
      },
    ];
  });
  await addAskings(ctx, askings, rule.expireDays);
}

/** The visits that the key has reported under these references before. */
async function visitsOfReferences({ db, tenant }: Ctx, references: readonly string[]) {
  const rows = await db.visitReference.findMany({
    where: { businessId: tenant.businessId, apiKeyId: tenant.apiKey?.id ?? "", reference: { in: [...references] } },
  });
  return new Map(rows.map(({ reference, visitId }) => [reference, visitId]));
}

/**
 * Stores visits by their reference: the one that goes on at the place at that time, or a new one.
 */
async function addVisits(ctx: Ctx, visits: readonly Placed[]): Promise<ReadonlyMap<string, Id>> {
  const { businessId, apiKey } = ctx.tenant;
  const apiKeyId = apiKey?.id ?? "";
  const { ids, added } = await findPlaces(
    ctx,
    visits.map((visit) => ({ ...visit, endsAt: endOfReport(visit) })),
  );
  const ofReference = new Map(visits.map(({ reference }, nth) => [reference, ids[nth] ?? ""]));
  await ctx.db.visit.createMany({ data: added.map((visit) => ({ businessId, ...visit })) });
  await ctx.db.visitReference.createMany({
    data: [...ofReference].map(([reference, visitId]) => ({ businessId, apiKeyId, reference, visitId })),
  });
  return ofReference;
}

/** The codes of visits, which are made for those that have none. */
async function codesOf(ctx: Ctx, visitIds: readonly Id[], reported: readonly Placed[]) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  const ids = [...new Set(visitIds)];
  const there = await db.visitCode.findMany({
    where: { businessId, id: { in: ids } },
    select: { id: true, code: true },
  });
  const missing = ids.filter((id) => !there.some((code) => code.id === id));
  const visits = await db.visit.findMany({
    where: { businessId, id: { in: missing } },
    select: { id: true, locationId: true },
    orderBy: { id: "asc" },
  });
  const tokens = await newChannelTokens(db, businessId, visits.length);
  const last = Math.max(...reported.map((visit) => endOfReport(visit).getTime()));
  const expiresAt = new Date(last + codeDays * 86_400_000);
  const made = visits.map(({ id, locationId }, nth) => ({ id, locationId, code: tokens[nth] ?? "" }));
  const createdAt = ctx.now();
  await db.visitCode.createMany({ data: made.map((each) => ({ businessId, ...each, createdAt, expiresAt })) });
  return new Map([...there, ...made].map(({ id, code }) => [id, code]));
}
