import type { Prisma } from "@spots/db/generated/client";
import { locationsSeenBy, mayActAt } from "@spots/domain/access/object-rules";
import type { ListPromises, ReadPromise } from "@spots/domain/customer-promise/customer-promise";
import type { PromiseFilter, PromiseSaid } from "@spots/domain/customer-promise/kinds";
import { outcomeOf } from "@spots/domain/customer-promise/promise-life";
import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { pageFrom, readCursor } from "@spots/domain/kernel/page";
import { whereOfSpot } from "@spots/domain/spot/of-spot";
import { localDaysSeen } from "../insight/local-days.queries";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";

type Reader = Pick<Call["ctx"], "db" | "tenant">;

/** A promise as lists show it. */
const row = {
  ...{ id: true, locationId: true, memberId: true, kind: true, words: true, customer: true, place: true },
  ...{
    status: true,
    madeAt: true,
    dueAt: true,
    endedAt: true,
    reason: true,
    overdueAt: true,
    said: true,
    saidAt: true,
  },
  location: { select: { id: true, name: true, timeZone: true } },
  spot: { select: { id: true, name: true } },
  madeBy: { select: { id: true, name: true } },
  member: { select: { id: true, name: true } },
} satisfies Prisma.CustomerPromiseSelect;

export const findPromise = ({ db, tenant }: Reader, promiseId: Id) =>
  db.customerPromise.findUnique({ where: tenantKey({ tenant }, promiseId), select: row });

/** @throws NOT_FOUND for an unknown promise */
export async function getPromise(ctx: Reader, promiseId: Id) {
  const promise = await findPromise(ctx, promiseId);
  if (!promise) throw notFound();
  return promise;
}

/** Hours after the end of a promise for which its member still sees it. */
const doneHours = 24;
/** Hours ahead in which a colleague on the roster counts as of the next shift. */
const nextHours = 12;

/** The current members who work at these locations, those on the roster within the next hours first. */
export async function listColleagues({ db, tenant, now }: Call["ctx"], locationIds: readonly Id[]) {
  const { businessId } = tenant;
  const until = new Date(now().getTime() + nextHours * 3_600_000);
  const members = await db.member.findMany({
    where: { businessId, leftAt: null },
    select: {
      ...{ id: true, name: true, role: true, locations: { select: { locationId: true } } },
      shifts: {
        where: { startsAt: { lt: until }, endsAt: { gt: now() } },
        select: { locationId: true },
        take: 10,
      },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 300,
  });
  return members
    .map(({ id, name, role, locations, shifts }) => {
      const own = locations.map(({ locationId }) => locationId);
      const at = locationIds.filter((each) => role === "owner" || own.length === 0 || own.includes(each));
      return { id, name, locationIds: at, onShiftAt: shifts.map(({ locationId }) => locationId) };
    })
    .filter(({ locationIds: at }) => at.length > 0)
    .toSorted((a, b) => Math.min(b.onShiftAt.length, 1) - Math.min(a.onShiftAt.length, 1));
}

/**
 * What a phone shows of promises: the member's open ones, next first; the others' and the shift's open
 * ones at the locations where they act; their own that ended in the last 24 hours; and to whom one
 * can be handed over. `shiftEndsAt`: when the member's current shift ends.
 */
export async function listMyPromises({ ctx }: Pick<Call, "ctx">) {
  const { db, tenant, member, now } = ctx;
  const { businessId } = tenant;
  const seen = locationsSeenBy(member);
  const { onlyAt } = member;
  const mine = { businessId, memberId: member.id, ...(onlyAt === undefined ? {} : { locationId: onlyAt }) };
  const open = await db.customerPromise.findMany({
    where: { ...mine, status: "open" },
    select: row,
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    take: 50,
  });
  const shift = await db.customerPromise.findMany({
    where: {
      ...{ businessId, status: "open", OR: [{ memberId: null }, { memberId: { not: member.id } }] },
      ...(seen === null ? {} : { locationId: { in: [...seen] } }),
    },
    select: row,
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    take: 100,
  });
  const done = await db.customerPromise.findMany({
    where: { ...mine, status: { not: "open" }, endedAt: { gte: new Date(now().getTime() - doneHours * 3_600_000) } },
    select: row,
    orderBy: [{ endedAt: "desc" }, { id: "desc" }],
    take: 20,
  });
  const current = await db.shift.findFirst({
    where: { businessId, memberId: member.id, startsAt: { lte: now() }, endsAt: { gt: now() } },
    select: { endsAt: true },
    orderBy: { endsAt: "asc" },
  });
  const places = [...new Set([...open, ...shift].map(({ locationId }) => locationId))];
  const colleagues = (await listColleagues(ctx, places)).filter(({ id }) => id !== member.id);
  return { open, shift, done, colleagues, shiftEndsAt: current?.endsAt ?? null };
}

/**
 * Those that ended so: by the word of their customer, and where there is none by the report of
 * staff.
 */
const endedAs = (outcome: PromiseSaid): Prisma.CustomerPromiseWhereInput => ({
  status: { not: "withdrawn" },
  OR: [{ said: outcome }, { said: null, status: outcome }],
});

const filters = (now: Date): Readonly<Record<PromiseFilter, Prisma.CustomerPromiseWhereInput>> => ({
  open: { status: "open" },
  overdue: { status: "open", dueAt: { lt: now }, said: null },
  late: endedAs("late"),
  broken: endedAs("broken"),
  kept: endedAs("kept"),
  said: { status: { not: "withdrawn" }, said: { not: null } },
  due: { AND: [{ status: { not: "withdrawn" } }, { OR: [{ status: { not: "open" } }, { dueAt: { lt: now } }] }] },
  all: { status: { not: "withdrawn" } },
});

/** The spots that back up a brand promise: linked themselves, or at a touchpoint that is. */
const beneath = (brandPromiseId: Id): Prisma.SpotWhereInput => {
  const backings = { some: { brandPromiseId } };
  return { OR: [{ backings }, { touchpoint: { backings } }] };
};

/**
 * The promises of a list, with the counts of those that need somebody. Open ones come first that are due
 * first; ended ones the other way round. `all` leaves out the withdrawn ones. Days are those of the
 * location, as in the figures.
 */
export async function listPromises({ ctx, input }: Call<ListPromises>) {
  const { db, tenant, now } = ctx;
  const { businessId } = tenant;
  const { spotId, brandPromiseId, kind, show } = input;
  if (
    spotId !== null &&
    spotId !== "none" &&
    !(await db.spot.findUnique({ where: tenantKey(ctx, spotId), select: { id: true } }))
  )
    throw notFound();
  if (
    brandPromiseId !== null &&
    !(await db.brandPromise.findUnique({ where: tenantKey(ctx, brandPromiseId), select: { id: true } }))
  )
    throw notFound();
  const { zones, around } = await localDaysSeen(ctx, input);
  const scope = {
    ...{ businessId, ...whereOfSpot(spotId), dueAt: around },
    ...(brandPromiseId === null ? {} : { spot: beneath(brandPromiseId) }),
    ...(kind === null ? {} : { kind }),
    OR: zones.map(({ locationId, at }) => ({ locationId, dueAt: at })),
  };
  const where = filters(now());
  const after = readCursor(input.cursor);
  const order = show === "open" || show === "overdue" ? "asc" : "desc";
  const beyond = order === "asc" ? "gt" : "lt";
  const rows = await db.customerPromise.findMany({
    where: {
      AND: [
        scope,
        where[show],
        after === null
          ? {}
          : { OR: [{ dueAt: { [beyond]: after.at } }, { dueAt: after.at, id: { [beyond]: after.id } }] },
      ],
    },
    select: { ...row, case: { select: { id: true, status: true } } },
    orderBy: [{ dueAt: order }, { id: order }],
    take: input.limit + 1,
  });
  const count = (filter: PromiseFilter) => db.customerPromise.count({ where: { AND: [scope, where[filter]] } });
  const page = pageFrom(rows, input.limit, ({ dueAt, id }) => ({ at: dueAt, id }));
  return {
    next: page.next,
    rows: page.rows.map((promise) => ({ ...promise, outcome: outcomeOf(promise) })),
    counts: {
      ...{ open: await count("open"), overdue: await count("overdue") },
      ...{ broken: await count("broken"), said: await count("said") },
    },
  };
}

/** A promise of a location that the member sees, with what happened to it. @throws NOT_FOUND */
export async function readPromise({ ctx, input }: Call<ReadPromise>) {
  const { db, tenant } = ctx;
  const promise = await getPromise(ctx, input.promiseId);
  if (!mayActAt(ctx.member, promise.locationId)) throw notFound();
  const steps = await db.customerPromiseStep.findMany({
    where: { businessId: tenant.businessId, promiseId: promise.id },
    select: {
      ...{ id: true, number: true, status: true, dueAt: true, at: true, reason: true },
      ...{ by: { select: { name: true } }, member: { select: { name: true } } },
    },
    orderBy: { number: "asc" },
    take: 200,
  });
  return { ...promise, steps };
}
