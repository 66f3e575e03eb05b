import { mayActAt } from "@spots/domain/access/object-rules";
import { usualRules } from "@spots/domain/case/case-rule";
import { dueAfter, hoursIn, writeDay } from "@spots/domain/case/opening-hours";
import type { Id } from "@spots/domain/kernel/ids";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";

type Reader = Pick<Call["ctx"], "db" | "tenant">;

/** The rules of the business, or the usual ones. */
export async function rulesOf({ db, tenant }: Reader) {
  const rule = await db.caseRule.findUnique({ where: { businessId: tenant.businessId } });
  const { lowScore, onContact, dueHours, escalateHours } = rule ?? usualRules;
  return { lowScore, onContact, dueHours, escalateHours, replyTo: rule?.replyTo ?? "" };
}

type Hours = Pick<Awaited<ReturnType<typeof rulesOf>>, "dueHours" | "escalateHours">;
type Place = { readonly openingHours: unknown; readonly closedDays: readonly string[]; readonly timeZone: string };

/** When a case is due that begins at this instant, and when owners and managers are told. */
export function dueTimes({ dueHours, escalateHours }: Hours, place: Place, from: Date) {
  const opening = { ...place, hours: hoursIn(place.openingHours) };
  const after = (start: Date, hours: number) => dueAfter(start, hours, opening);
  const dueAt = after(from, dueHours);
  return { dueAt, escalateAt: after(dueAt, escalateHours) };
}

/** The settings of cases: the rules, and for each open location its hours and its member. */
export async function readCaseSettings({ ctx }: Pick<Call, "ctx">) {
  const { businessId } = ctx.tenant;
  const locations = await ctx.db.location.findMany({
    where: { businessId, archivedAt: null },
    select: { id: true, name: true, timeZone: true, openingHours: true, closedDays: true, caseMemberId: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 200,
  });
  return {
    rules: await rulesOf(ctx),
    locations: locations.map(({ openingHours, ...location }) => ({
      ...location,
      openingHours: hoursIn(openingHours).map(writeDay),
    })),
    members: await listAssignable(ctx),
  };
}

/** The members who can work on cases: those with an account, each with their locations. */
export async function listAssignable({ db, tenant }: Reader) {
  const members = await db.member.findMany({
    where: { businessId: tenant.businessId, leftAt: null, userId: { not: null } },
    select: { id: true, name: true, role: true, locations: { select: { locationId: true } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 1000,
  });
  return members.map(({ locations, ...member }) => ({
    ...member,
    locationIds: locations.map(({ locationId }) => locationId),
  }));
}

type Assignable = Awaited<ReturnType<typeof listAssignable>>[number];

/** Members who are locked against leaving, as `lockTakers` returns them. */
export type Takers = ReadonlySet<Id>;

/** The first of some members who can work on the cases of a location; null: none of them can. */
export function firstAssignable(
  members: readonly Assignable[],
  locationId: Id,
  wanted: readonly (Id | null)[],
  takers: Takers,
): Assignable | null {
  const able = members.filter((member) => takers.has(member.id) && mayActAt(member, locationId));
  return wanted.flatMap((id) => able.find((member) => member.id === id) ?? [])[0] ?? null;
}

/**
 * The columns of a case that is open again and due anew. When its assignee has left or works
 * elsewhere now, the member who gets the location's new cases has it, or else nobody.
 * @param takers whoever may get it
 */
export async function reopenedColumns(
  ctx: Reader,
  { assigneeId, locationId }: { readonly assigneeId: Id | null; readonly locationId: Id },
  now: Date,
  takers: Takers,
) {
  const location = await ctx.db.location.findUniqueOrThrow({ where: tenantKey(ctx, locationId) });
  const wanted = assigneeId === null ? [] : [assigneeId, location.caseMemberId];
  return {
    ...({ status: "open", outcome: null, closedAt: null, closedById: null, closingWords: "" } as const),
    ...{ remindedAt: null, escalatedAt: null },
    assigneeId: firstAssignable(await listAssignable(ctx), locationId, wanted, takers)?.id ?? null,
    ...dueTimes(await rulesOf(ctx), location, now),
  };
}
