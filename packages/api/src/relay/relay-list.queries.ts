import type { Prisma } from "@spots/db/generated/client";
import { notFound } from "@spots/domain/kernel/errors";
import { pageFrom, readCursor } from "@spots/domain/kernel/page";
import type { RelayFilter } from "@spots/domain/relay/kinds";
import type { ListRelays } from "@spots/domain/relay/relay";
import { currentStep, outcomeOf, stopOf } from "@spots/domain/relay/relay-life";
import { type RelayStopAt, readRelayStop } from "@spots/domain/relay/stop-filter";
import { localDaysSeen } from "../insight/local-days.queries";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";
import { relayRow } from "./relay.queries";

const open = { status: { in: ["offered", "accepted"] } } satisfies Prisma.MomentWhereInput;
const undone = { steps: { some: { number: 1, status: "waiting" } } } satisfies Prisma.RelayWhereInput;

/**
 * The ids of delivered relays as `outcomeOf` sorts them; Prisma cannot compare two columns of two
 * tables.
 */
async function deliveredAs({ db, tenant }: Call["ctx"], outcome: "inTime" | "late" | "cut", after: Date, until: Date) {
  const rows = await db.$queryRaw<{ id: string }[]>`
    with ended as (
      select r.id, m.delivered_at <= r.due_at as is_in_time,
        not exists (select from relay_step s where s.business_id = r.business_id and s.relay_id = r.id
          and not (s.status = 'done' or (s.status = 'accepted' and s.number = (
            select max(number) from relay_step l where l.business_id = r.business_id and l.relay_id = r.id)))) as is_whole
      from relay r join moment m on m.business_id = r.business_id and m.id = r.id
      where r.business_id = ${tenant.businessId}::uuid and m.status = 'delivered'
        and r.started_at >= ${after} and r.started_at < ${until}
    )
    select id::text from ended
    where case when not is_whole then 'cut' when is_in_time then 'inTime' else 'late' end = ${outcome}
    order by id limit 5000`;
  return rows.map(({ id }) => id);
}

/** The ids of relays that stopped at a step for a reason, as the figures count them (`stopOf`). */
async function stoppedAt({ db, tenant }: Call["ctx"], { step, dutyId, why }: RelayStopAt, after: Date, until: Date) {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select r.id::text
    from relay r
    join moment m on m.business_id = r.business_id and m.id = r.id
    join relay_step s on s.business_id = r.business_id and s.relay_id = r.id and s.number = ${step}
      and s.duty_id is not distinct from ${dutyId}::uuid and s.status <> 'done'
    where r.business_id = ${tenant.businessId}::uuid and r.started_at >= ${after} and r.started_at < ${until}
      and case when s.status in ('nobody', 'refused') then s.status::text
        when s.status = 'accepted' then 'notDone' else 'notTaken' end = ${why}
      and not exists (select from relay_step b
        where b.business_id = r.business_id and b.relay_id = r.id and b.number < s.number and b.status <> 'done')
      -- One in time did not stop, though nobody reported its last step.
      and not (s.status = 'accepted' and m.status = 'delivered' and m.delivered_at <= r.due_at
        and s.number = (select max(number) from relay_step l where l.business_id = r.business_id and l.relay_id = r.id))
    order by r.id limit 5000`;
  return rows.map(({ id }) => id);
}

async function filterOf(
  ctx: Call["ctx"],
  show: RelayFilter,
  after: Date,
  until: Date,
): Promise<Prisma.RelayWhereInput> {
  const now = ctx.now();
  switch (show) {
    case "running":
      return { moment: open, NOT: undone };
    case "overdue":
      return { moment: open, dueAt: { lt: now }, NOT: undone };
    case "stopped":
      return { moment: { status: { in: ["declined", "missed"] } }, NOT: undone };
    case "over":
      return {
        NOT: undone,
        OR: [{ moment: { status: { in: ["delivered", "declined", "missed"] } } }, { moment: open, dueAt: { lt: now } }],
      };
    case "all":
      return { moment: { status: { not: "cancelled" } }, NOT: undone };
    default:
      return { id: { in: await deliveredAs(ctx, show, after, until) }, NOT: undone };
  }
}

const [farBack, farAhead] = [new Date(0), new Date(Date.UTC(2200, 0))];

/**
 * The relays of a list, the last started first, each with its steps and what became of it. Those
 * whose moment was cancelled or whose start was undone are in none, as in the figures. Days are
 * those of their location.
 */
export async function listRelays({ ctx, input }: Call<ListRelays>) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  const { spotId, show } = input;
  if (spotId !== null && !(await db.spot.findUnique({ where: tenantKey(ctx, spotId), select: { id: true } })))
    throw notFound();
  const { zones, around } = await localDaysSeen(ctx, input);
  const scope = {
    ...{ businessId, startedAt: around, ...(spotId === null ? {} : { spotId }) },
    OR: zones.map(({ locationId, at }) => ({ locationId, startedAt: at })),
  };
  const [after, until] = [around.gte ?? farBack, around.lt ?? farAhead];
  const stop = input.stop === null ? null : readRelayStop(input.stop);
  const cursor = readCursor(input.cursor);
  const rows = await db.relay.findMany({
    where: {
      AND: [
        scope,
        await filterOf(ctx, show, after, until),
        stop === null ? {} : { id: { in: await stoppedAt(ctx, stop, after, until) } },
        cursor === null
          ? {}
          : { OR: [{ startedAt: { lt: cursor.at } }, { startedAt: cursor.at, id: { lt: cursor.id } }] },
      ],
    },
    select: relayRow,
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    take: input.limit + 1,
  });
  const page = pageFrom(rows, input.limit, ({ startedAt, id }) => ({ at: startedAt, id }));
  return {
    ...page,
    rows: page.rows.map(({ moment, steps, location, spot, ...relay }) => {
      const outcome = outcomeOf({ ...moment, momentStatus: moment.status, dueAt: relay.dueAt, steps }, ctx.now());
      const at = outcome === null || outcome === "inTime" ? null : currentStep(steps);
      return {
        ...{ id: relay.id, startedAt: relay.startedAt, dueAt: relay.dueAt, spotId: relay.spotId, spot: spot.name },
        ...{ location, place: moment.whereExactly, deliveredAt: moment.deliveredAt, by: moment.member?.name ?? null },
        outcome,
        /** The step at which it stopped, and why. */
        stop: at === null ? null : { number: at.number, why: stopOf(at) },
        steps: steps.map(({ number, what, status, duty, asked, member, reason }) => ({
          ...{ number, what, status, reason, role: duty?.name ?? null },
          ...{ asked: asked?.name ?? null, member: member?.name ?? null },
        })),
      };
    }),
  };
}
