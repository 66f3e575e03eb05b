import type { Invitation, ReportInvitations } from "@spots/domain/asking/asking";
import { locationOf } from "@spots/domain/delivery/visit-report";
import { DomainError } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { pickLocale } from "@spots/domain/kernel/locales";
import type { Call } from "../trpc/context";
import { lockBusiness } from "../writing/lock";
import { record } from "../writing/record";
import { addAskings, type NewAsking } from "./ask.commands";
import { askingRuleOf } from "./asking-rule.queries";

type Ctx = Call["ctx"];
type Channel = { readonly id: Id; readonly name: string; readonly locationId: Id };

/** The open channels of open locations, the oldest first. */
export async function openChannelsOf({ db, tenant: { businessId } }: Pick<Ctx, "db" | "tenant">) {
  return db.channel.findMany({
    where: { businessId, closedAt: null, location: { archivedAt: null } },
    select: { id: true, name: true, locationId: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: 2000,
  });
}

/**
 * The channel that an invitation names, or the oldest of its location; undefined: there is none.
 */
function channelFor(channels: readonly Channel[], locationId: Id, said: string | undefined): Channel | undefined {
  const there = channels.filter((channel) => channel.locationId === locationId);
  return said === undefined ? there[0] : (locationOf(there, said) ?? undefined);
}

/** The visits that the key has reported under these references. */
async function visitsNamed({ db, tenant: { businessId, apiKey } }: Ctx, references: readonly string[]) {
  const rows = await db.visitReference.findMany({
    where: { businessId, apiKeyId: apiKey?.id ?? "", reference: { in: [...references] } },
    select: { reference: true, visitId: true, visit: { select: { locationId: true } } },
  });
  return new Map(rows.map(({ reference, visitId, visit }) => [reference, { visitId, locationId: visit.locationId }]));
}

/**
 * Takes the invitations of a program, all or none. A reference that the key has used before is the
 * same invitation, whatever else it says.
 * @throws BAD_REQUEST with each field at fault
 */
export async function reportInvitations({ ctx, input: { invitations } }: Call<ReportInvitations>) {
  const { db, tenant, now, newId } = ctx;
  const { businessId } = tenant;
  const apiKeyId = tenant.apiKey?.id ?? "";
  const locations = await db.location.findMany({
    where: { businessId, archivedAt: null },
    select: { id: true, name: true },
    orderBy: { id: "asc" },
    take: 1000,
  });
  const channels = await openChannelsOf(ctx);
  const visits = await visitsNamed(
    ctx,
    invitations.flatMap(({ visit }) => visit ?? []),
  );
  const fields: Record<string, string> = {};
  const placed = invitations.flatMap((invitation: Invitation, nth) => {
    const location = locationOf(locations, invitation.location);
    const channel = location === null ? undefined : channelFor(channels, location.id, invitation.channel);
    const visit = invitation.visit === undefined ? null : visits.get(invitation.visit);
    if (location === null) fields[`invitations.${nth}.location`] = "unknown";
    else if (!channel) fields[`invitations.${nth}.channel`] = "unknown";
    else if (visit === undefined || (visit && visit.locationId !== location.id))
      fields[`invitations.${nth}.visit`] = "unknown";
    else return [{ invitation, channel, visitId: visit?.visitId ?? null }];
    return [];
  });
  if (Object.keys(fields).length > 0) throw new DomainError("BAD_REQUEST", "badInput", { fields });
  await lockBusiness(ctx, "askings");
  const rule = await askingRuleOf(ctx);
  const find = () =>
    db.asking.findMany({
      where: { businessId, apiKeyId, reference: { in: invitations.map(({ reference }) => reference) } },
      select: { id: true, reference: true, way: true, status: true, reason: true, token: true },
    });
  const known = new Set((await find()).map(({ reference }) => reference));
  const fresh = new Map<string, NewAsking>();
  for (const { invitation, channel, visitId } of placed) {
    const { reference, contact = null, language, timeZone = null } = invitation;
    if (known.has(reference) || fresh.has(reference)) continue;
    fresh.set(reference, {
      ...{ id: newId(), channel, contact, timeZone, visitId, dueAt: now(), reference: { apiKeyId, reference } },
      purpose: "answer",
      source: "program",
      locale: language ?? pickLocale(tenant.locale, "en"),
    });
  }
  await addAskings(ctx, [...fresh.values()], rule.expireDays);
  if (fresh.size > 0) record(ctx, { type: "asking.made", subjectId: null, after: { number: fresh.size } });
  const stored = new Map((await find()).map((row) => [row.reference, row]));
  return {
    invitations: invitations.map(({ reference }) => {
      const { id = "", way, status, reason = "", token } = stored.get(reference) ?? {};
      const isNew = fresh.get(reference)?.id === id;
      // A mail or message brings its link to the customer alone.
      const url = way === "link" ? { url: `${ctx.addresses.feedback}/a/${token ?? ""}` } : {};
      return { reference, id, status, ...(reason === "" ? {} : { reason }), isNew, ...url };
    }),
  };
}
