import type { TenantClient } from "@spots/db/tenancy/client";
import type { Tenant } from "@spots/domain/access/tenant";
import type { Id, NewId } from "@spots/domain/kernel/ids";
import { groupOf, listOnly, mailable, type NotificationKind } from "@spots/domain/notification/kinds";
import { nextTime, whenAllowed } from "@spots/domain/notification/quiet-hours";
import type { Recorded } from "../writing/record";
import { choiceOf } from "./setting.queries";

/** What a job that makes notifications works with. */
export type Telling = {
  readonly db: TenantClient;
  readonly tenant: Tenant;
  readonly recorded: Recorded;
  readonly now: () => Date;
  readonly newId: NewId;
  /** Whose badge has changed; `announce` tells their open pages. */
  readonly touched: Set<Id>;
};

/** From this minute of the member's day the daily mail is sent. */
const dailyMinute = 7 * 60;

type Made = { readonly id: Id; readonly memberId: Id };

/** The members among these who are on a shift now: for them no hour is quiet. */
async function listWorking({ db, tenant, now }: Telling, memberIds: readonly Id[]): Promise<ReadonlySet<Id>> {
  const shifts = await db.shift.findMany({
    where: {
      businessId: tenant.businessId,
      memberId: { in: [...memberIds] },
      startsAt: { lte: now() },
      endsAt: { gt: now() },
    },
    select: { memberId: true },
  });
  return new Set(shifts.map(({ memberId }) => memberId));
}

/**
 * Stores how new notifications reach their members outside of the app: a push for each device that
 * the member has added, and a mail when they chose one. What they switched off is stored as skipped,
 * so that they can see why nothing came.
 */
export async function planDeliveries(telling: Telling, made: readonly Made[], kind: NotificationKind): Promise<void> {
  if (made.length === 0 || listOnly.includes(kind)) return;
  const { db, tenant, now, newId } = telling;
  const { businessId } = tenant;
  const memberIds = made.map(({ memberId }) => memberId);
  const members = await db.member.findMany({
    where: { businessId, id: { in: memberIds } },
    select: {
      id: true,
      devices: { select: { id: true, device: true, off: true } },
      notified: true,
      locations: { select: { location: { select: { timeZone: true } } }, orderBy: { locationId: "asc" }, take: 1 },
    },
  });
  const working = await listWorking(telling, memberIds);
  const group = groupOf(kind);
  const at = now();
  const rows = members.flatMap(({ id: memberId, devices, notified, locations }) => {
    const choice = choiceOf(notified);
    const timeZone = choice.timeZone ?? locations[0]?.location.timeZone ?? tenant.timeZone;
    const quiet = working.has(memberId) ? null : choice.quiet;
    const soon = whenAllowed(at, quiet, timeZone);
    const notificationId = made.find((each) => each.memberId === memberId)?.id;
    if (notificationId === undefined) return [];
    const row = { businessId, notificationId, memberId };
    const waits = { status: "waiting", dueAt: soon, reason: soon > at ? "quiet" : "" };
    const off = { status: "skipped", dueAt: at, doneAt: at, reason: "choice" };
    const pushes = devices.map(({ id: subscriptionId, device, off: offHere }) => ({
      ...row,
      id: newId(),
      channel: "push",
      subscriptionId,
      device,
      ...(choice.pushOff.includes(group) || offHere.includes(group) ? off : waits),
    }));
    const mailed = mailable.find((each) => each === group);
    const mail = { ...row, id: newId(), channel: "mail" };
    if (mailed && choice.mailNow.includes(mailed)) return [...pushes, { ...mail, ...waits }];
    if (!mailed || !choice.mailDaily.includes(mailed)) return pushes;
    const daily = whenAllowed(nextTime(at, dailyMinute, timeZone), quiet, timeZone);
    return [...pushes, { ...mail, status: "waiting", dueAt: daily, reason: "daily" }];
  });
  if (rows.length > 0) await db.notificationDelivery.createMany({ data: rows, skipDuplicates: true });
}
