import { mayActAt } from "@spots/domain/access/object-rules";
import { faultOfTimes, mostShiftsInWeek } from "@spots/domain/delivery/shift";
import type { ImportShifts, ListedOutcome, ListedShift } from "@spots/domain/delivery/shift-list";
import { isOff } from "@spots/domain/delivery/time-off";
import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { addDays, mondayOf, wallTimeOf } from "@spots/domain/kernel/time-zone";
import { dayOf, localTimeReader } from "@spots/domain/kernel/zoned-time";
import { plain } from "@spots/domain/people/plain";
import type { Call } from "../trpc/context";
import { lockRow } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { addDuty } from "./duty.commands";
import { makePlansAnew } from "./make-moments.commands";
import { boundsOfDays } from "./shift.queries";
import { listTimeOff } from "./time-off.queries";

type Ctx = Call["ctx"];
type Refusal = Extract<ListedOutcome, { kind: "refused" }>;
/** A shift of a list, with its id in the system that sent it. */
export type SentShift = ListedShift & { readonly reference: string | null };
type Stored = {
  readonly id: Id;
  readonly reference: string | null;
  readonly memberId: Id;
  readonly locationId: Id;
  readonly dutyId: Id | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
};
/** A shift of the list with its instants, and the stored shift that it repeats or moves. */
type Placed = {
  readonly shift: SentShift;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly at: Stored | null;
};

const refused = (reason: Refusal["reason"], other: Refusal["other"] = null): Refusal => ({
  kind: "refused",
  reason,
  other,
});

/**
 * Locks the members of a list and reads what its shifts refer to.
 * @throws NOT_FOUND for a member who left, an archived location or duty, and one of another business
 */
async function readAround(ctx: Ctx, shifts: readonly SentShift[]) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const distinct = (ids: readonly (Id | null)[]) => [...new Set(ids.filter((id) => id !== null))].toSorted();
  const memberIds = distinct(shifts.map(({ memberId }) => memberId));
  const locationIds = distinct(shifts.map(({ locationId }) => locationId));
  const dutyIds = distinct(shifts.map(({ dutyId }) => dutyId));
  if (!locationIds.every((id) => mayActAt(member, id))) throw notFound();
  const locations = await db.location.findMany({ where: { businessId, id: { in: locationIds }, archivedAt: null } });
  const duties = await db.duty.findMany({ where: { businessId, archivedAt: null } });
  if (locations.length < locationIds.length || !dutyIds.every((id) => duties.some((duty) => duty.id === id)))
    throw notFound();
  for (const id of memberIds) await lockRow(ctx, "member", id);
  const members = await db.member.findMany({
    where: { businessId, id: { in: memberIds }, leftAt: null },
    select: { id: true, locations: { select: { locationId: true } } },
  });
  if (members.length < memberIds.length) throw notFound();
  const days = shifts.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]).toSorted();
  const references = distinct(shifts.map(({ reference }) => reference));
  const stored = await db.shift.findMany({
    // A day on each side covers every zone.
    where: {
      businessId,
      OR: [
        { reference: { in: references } },
        {
          memberId: { in: memberIds },
          endsAt: { gt: new Date(Date.parse(`${days.at(0)}Z`) - 86_400_000) },
          startsAt: { lt: new Date(Date.parse(`${days.at(-1)}Z`) + 86_400_000) },
        },
      ],
    },
    include: { location: { select: { name: true, timeZone: true } } },
    orderBy: { startsAt: "asc" },
  });
  const [first = "", last = ""] = [days.at(0), days.at(-1)].map((at) => at?.slice(0, 10));
  return {
    // A shift that the list moves by its reference is not in the way of the others.
    stored: stored.filter(({ reference }) => reference === null || !references.includes(reference)),
    referred: new Map(stored.flatMap((each) => (each.reference === null ? [] : [[each.reference, each] as const]))),
    off: await listTimeOff(ctx, first, addDays(last, 1), memberIds),
    locations: new Map(locations.map((each) => [each.id, each])),
    worksAt: new Map(members.map((each) => [each.id, each.locations.map(({ locationId }) => locationId)])),
    duties: new Map(duties.map(({ id, plainName }) => [plainName, id])),
  };
}

/** How many more shifts the week of a shift can have at its location. */
async function roomIn({ db, tenant }: Ctx, locationId: Id, week: string, timeZone: string): Promise<number> {
  const startsAt = boundsOfDays(week, 7, timeZone);
  return mostShiftsInWeek - (await db.shift.count({ where: { businessId: tenant.businessId, locationId, startsAt } }));
}

/** Adds the shifts of a list that a member chose. */
export async function importShifts({ ctx, input: { shifts, mode } }: Call<ImportShifts>) {
  return storeShifts(
    ctx,
    shifts.map((shift) => ({ ...shift, reference: null })),
    mode,
  );
}

/**
 * Adds the shifts of a list, each with the reason when it is refused. A shift with the reference of a
 * stored one changes it. A shift that is stored with the same member, location and times is not added
 * again; its duty becomes that of the list. Duties that do not exist are added. With references, `mode`
 * must not be `good`: a refused shift would stay where another one of the list may come.
 * @returns what became of each shift, in the order of the list, and whether anything was stored
 */
export async function storeShifts(ctx: Ctx, shifts: readonly SentShift[], mode: ImportShifts["mode"]) {
  const around = await readAround(ctx, shifts);
  const dutyOf = ({ dutyId, newDuty }: ListedShift) => dutyId ?? around.duties.get(plain(newDuty ?? "")) ?? null;
  const placed: Placed[] = [];
  const outcomes: ListedOutcome[] = [];
  const room = new Map<string, number>();
  const clock = localTimeReader();
  for (const shift of shifts) {
    const location = around.locations.get(shift.locationId);
    if (!location) throw notFound();
    const { timeZone } = location;
    const [start, end] = [clock(shift.startsAt, timeZone), clock(shift.endsAt, timeZone)];
    if (start.isSkipped || end.isSkipped) {
      outcomes.push(refused("skippedTime"));
      continue;
    }
    const span = { startsAt: start.at, endsAt: end.at };
    const fault = faultOfTimes(span);
    const worksAt = around.worksAt.get(shift.memberId) ?? [];
    const overlaps = (other: Pick<Stored, "memberId" | "startsAt" | "endsAt">) =>
      other.memberId === shift.memberId && other.startsAt < span.endsAt && other.endsAt > span.startsAt;
    const other = around.stored.find(overlaps);
    const isAt = (stored: Stored) =>
      stored.memberId === shift.memberId &&
      stored.locationId === shift.locationId &&
      stored.startsAt.getTime() === span.startsAt.getTime() &&
      stored.endsAt.getTime() === span.endsAt.getTime();
    const referred = shift.reference === null ? undefined : around.referred.get(shift.reference);
    // A shift that was added by hand becomes the one that the reference names.
    const at = referred ?? (other && isAt(other) ? other : null);
    const isBlocked = other !== undefined && other !== at;
    const listed = placed.find((each) => overlaps({ ...each, memberId: each.shift.memberId }));
    const told = (name: string, at: typeof span, zone: string) => ({
      location: name,
      from: wallTimeOf(at.startsAt, zone),
      to: wallTimeOf(at.endsAt, zone),
    });
    const week = mondayOf(dayOf(span.startsAt, timeZone));
    const left = room.get(`${shift.locationId} ${week}`) ?? (await roomIn(ctx, shift.locationId, week, timeZone));
    if (fault) outcomes.push(refused(fault.endsAt));
    else if (worksAt.length > 0 && !worksAt.includes(shift.locationId)) outcomes.push(refused("worksElsewhere"));
    else if (listed) {
      const where = around.locations.get(listed.shift.locationId);
      outcomes.push(refused("overlapsListed", told(where?.name ?? "", listed, where?.timeZone ?? timeZone)));
    } else if (isBlocked)
      outcomes.push(refused("overlapsStored", told(other.location.name, other, other.location.timeZone)));
    else if (at === null && left === 0) outcomes.push(refused("shiftsFull"));
    else {
      room.set(`${shift.locationId} ${week}`, left - (at === null ? 1 : 0));
      placed.push({ shift, ...span, at });
      const isNewDuty = shift.newDuty !== null && dutyOf(shift) === null;
      const isChanged = at !== null && (!isAt(at) || at.dutyId !== dutyOf(shift) || isNewDuty);
      outcomes.push({
        kind: at === null ? "added" : isChanged ? "changed" : "same",
        isOff: isOff(around.off, shift.memberId, shift.startsAt.slice(0, 10)),
        repeatedTime: start.isRepeated || end.isRepeated,
      });
    }
  }
  const isStored = mode === "good" || (mode === "all" && placed.length === shifts.length);
  if (isStored) await store(ctx, placed, around.duties);
  return { outcomes, isStored };
}

/** Stores the shifts that are new or differ from the stored ones, and the duties that are new. */
async function store(ctx: Ctx, placed: readonly Placed[], known: ReadonlyMap<string, Id>): Promise<void> {
  const { businessId } = ctx.tenant;
  const duties = new Map(known);
  for (const { shift } of placed)
    if (shift.dutyId === null && shift.newDuty !== null && !duties.has(plain(shift.newDuty))) {
      const { id } = await addDuty({ ctx, input: { id: ctx.newId(), name: shift.newDuty } });
      duties.set(plain(shift.newDuty), id);
    }
  const rows = placed.map(({ shift: { memberId, locationId, dutyId, newDuty, reference }, startsAt, endsAt, at }) => ({
    ...{ at, from: at?.locationId ?? locationId },
    row: {
      ...{ memberId, locationId, startsAt, endsAt },
      dutyId: dutyId ?? duties.get(plain(newDuty ?? "")) ?? null,
      reference: reference ?? at?.reference ?? null,
    },
  }));
  const added = rows.filter(({ at }) => at === null);
  const isOther = (at: Stored, row: Omit<Stored, "id">) =>
    at.startsAt.getTime() !== row.startsAt.getTime() ||
    at.endsAt.getTime() !== row.endsAt.getTime() ||
    (["memberId", "locationId", "dutyId", "reference"] as const).some((field) => at[field] !== row[field]);
  const changed = rows.filter(({ at, row }) => at !== null && isOther(at, row));
  await ctx.db.shift.createMany({ data: added.map(({ row }) => ({ businessId, id: ctx.newId(), ...row })) });
  for (const { at, row } of changed) if (at) await ctx.db.shift.update({ where: tenantKey(ctx, at.id), data: row });
  const written = [...added, ...changed];
  for (const locationId of new Set(written.flatMap(({ from, row }) => [from, row.locationId]))) {
    await makePlansAnew(ctx, locationId, "byShifts");
    const count = written.filter(({ row }) => row.locationId === locationId).length;
    record(ctx, { type: "shift.imported", subjectId: locationId, after: { count, locationId } });
  }
}
