import { mayActAt } from "@spots/domain/access/object-rules";
import { nextOnRoster } from "@spots/domain/customer-promise/shift-end";
import type { Id } from "@spots/domain/kernel/ids";
import { addDays } from "@spots/domain/kernel/time-zone";
import { dayOf } from "@spots/domain/kernel/zoned-time";
import { listAssignable } from "../case/case-rule.queries";
import { listTimeOff } from "../delivery/time-off.queries";
import type { Call } from "../trpc/context";
import { lockUnchanging } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";

type Inside = Pick<Call["ctx"], "db" | "tenant" | "now" | "newId" | "recorded">;

/** The most promises that one transaction hands over. */
const batch = 100;

type Left = { readonly id: Id; readonly member_id: Id; readonly duty_id: Id | null };

/**
 * Locks open promises whose member's shift at the location ended within the last day, after the
 * promise was last changed, and who has no further shift there until it is due. Rows that somebody
 * else has locked are left for the next run. `businesses_with_reminders_due` has the same
 * condition.
 */
const lockLeft = ({ db, tenant: { businessId } }: Inside, at: Date) => db.$queryRaw<Left[]>`
  select p.id::text, p.member_id::text, (
      select s.duty_id::text from shift s where s.business_id = p.business_id and s.member_id = p.member_id
        and s.location_id = p.location_id and s.ends_at <= ${at} order by s.ends_at desc limit 1) as duty_id
  from customer_promise p
  where p.business_id = ${businessId}::uuid and p.status = 'open' and exists (
      select from shift s where s.business_id = p.business_id and s.member_id = p.member_id and s.location_id = p.location_id
        and s.ends_at <= ${at} and s.ends_at > ${at}::timestamptz - interval '1 day'
        and not exists (select from customer_promise_step t
          where t.business_id = p.business_id and t.promise_id = p.id and t.at >= s.ends_at))
    and not exists (
      select from shift n where n.business_id = p.business_id and n.member_id = p.member_id and n.location_id = p.location_id
        and n.ends_at > ${at} and n.starts_at <= greatest(p.due_at, ${at}))
  order by p.id limit ${batch} for no key update of p skip locked`;

/**
 * The members with an account who act at a location: those for whom it may be, and its managers.
 */
async function listHeirs(inside: Inside, location: { readonly id: Id; readonly caseMemberId: Id | null }) {
  const here = (await listAssignable(inside)).filter((member) => mayActAt(member, location.id));
  const rank = ({ id, role }: { id: Id; role: string }) =>
    id === location.caseMemberId ? 0 : role === "manager" ? 1 : 2;
  const managers = here.filter(({ role }) => role !== "staff").toSorted((a, b) => rank(a) - rank(b));
  return { here: new Set(here.map(({ id }) => id)), managers: managers.map(({ id }) => id) };
}

/**
 * Hands the open promises of a shift that has ended over: to the next on the roster of the
 * location, else to the manager who gets its cases, else to another manager. Without any of them a
 * promise is the shift's, whoever takes it. Safe to run twice: a promise that was handed over has a
 * later step.
 * @returns the number of promises
 */
export async function handOverAfterShifts(inside: Inside): Promise<number> {
  const { db, tenant, now, newId } = inside;
  const { businessId } = tenant;
  const at = now();
  const left = await lockLeft(inside, at);
  for (const { id, member_id: memberId, duty_id: dutyId } of left) {
    const promise = await db.customerPromise.findUniqueOrThrow({
      where: tenantKey(inside, id),
      select: {
        ...{ status: true, kind: true, dueAt: true, reason: true, locationId: true },
        location: { select: { id: true, caseMemberId: true, timeZone: true } },
        steps: { select: { number: true }, orderBy: { number: "desc" }, take: 1 },
      },
    });
    const { status, kind, dueAt, locationId, location } = promise;
    const until = new Date(Math.max(dueAt.getTime(), at.getTime()));
    const { here, managers } = await listHeirs(inside, location);
    const today = dayOf(at, location.timeZone);
    const off = new Set((await listTimeOff(inside, today, addDays(today, 1), [...here])).map((each) => each.memberId));
    const shifts = await db.shift.findMany({
      where: { businessId, locationId, endsAt: { gt: at }, startsAt: { lte: until }, memberId: { in: [...here] } },
      select: { memberId: true, dutyId: true, startsAt: true, endsAt: true },
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      take: 200,
    });
    const next =
      nextOnRoster(
        { memberId, dutyId, dueAt },
        shifts.filter((shift) => !off.has(shift.memberId)),
        at,
      ) ??
      managers.find((manager) => manager !== memberId) ??
      null;
    // Who is leaving at this moment gets nothing: the next run looks for somebody anew.
    if (next !== null && (await lockUnchanging(inside, [next])).get(next) !== false) continue;
    await db.customerPromise.update({ where: tenantKey(inside, id), data: { memberId: next }, select: { id: true } });
    await db.customerPromiseStep.create({
      data: {
        ...{ businessId, id: newId(), promiseId: id, number: (promise.steps[0]?.number ?? 0) + 1 },
        ...{ status, memberId: next, dueAt, at, byMemberId: null },
      },
      select: { id: true },
    });
    record(inside, {
      type: "customerPromise.handedOver",
      subjectId: id,
      before: { status, memberId, dueAt: dueAt.toISOString() },
      after: { status, memberId: next, dueAt: dueAt.toISOString(), kind, locationId, reason: "" },
    });
  }
  return left.length;
}
