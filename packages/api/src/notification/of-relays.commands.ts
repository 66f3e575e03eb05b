import type { Id } from "@spots/domain/kernel/ids";
import { kindsOf } from "@spots/domain/notification/kinds";
import { currentStep } from "@spots/domain/relay/relay-life";
import { record } from "../writing/record";
import type { Telling } from "./plan-deliveries.commands";
import { listManagersAt, listReachable, listTakers } from "./recipients.queries";
import { except, type Seen } from "./seen-event.queries";
import { closeNews, tell } from "./tell.commands";

/** The most steps of which one transaction tells. */
const batch = 200;

/** A relay that runs, with what its sentences need; null when its moment is over. */
async function runningRelay({ db, tenant }: Telling, relayId: Id) {
  const relay = await db.relay.findUnique({
    where: { businessId_id: { businessId: tenant.businessId, id: relayId } },
    select: {
      ...{ id: true, locationId: true },
      spot: { select: { name: true } },
      location: { select: { name: true, timeZone: true } },
      moment: { select: { status: true, memberId: true, whereExactly: true, member: { select: { name: true } } } },
      steps: {
        select: { status: true, dutyId: true, askedMemberId: true, dueAt: true },
        orderBy: { number: "asc" },
      },
    },
  });
  if (!relay || (relay.moment.status !== "offered" && relay.moment.status !== "accepted")) return null;
  const { moment, location, spot } = relay;
  const step = currentStep(relay.steps);
  return {
    ...{ locationId: relay.locationId, askerId: moment.memberId, step },
    news: {
      subjectId: relay.id,
      locationId: relay.locationId,
      data: {
        name: spot.name,
        where: [location.name, moment.whereExactly].filter(Boolean).join(", "),
        who: moment.member?.name ?? "",
        at: step?.dueAt?.toISOString() ?? null,
        timeZone: location.timeZone,
      },
    },
  };
}

/**
 * A relay has got further: whoever is asked now is told; where nobody is asked any more, or
 * everything is done, whoever has the moment.
 */
export async function relayMoved(telling: Telling, event: Seen) {
  await closeNews(telling, event.subjectId, kindsOf.relays);
  const relay = await runningRelay(telling, event.subjectId);
  if (!relay) return;
  const { step, locationId, news } = relay;
  const asker = except(await listReachable(telling, [relay.askerId]), event.memberId);
  const { source } = event;
  if (step === null) return tell(telling, asker, { ...news, kind: "relayReady", source });
  if (step.status === "refused" || step.status === "nobody")
    return tell(telling, asker, { ...news, kind: "relayRefused", source });
  if (step.status !== "asked") return;
  const { dutyId, askedMemberId } = step;
  const takers =
    dutyId === null
      ? await listReachable(telling, [askedMemberId])
      : await listTakers(telling, { locationId, dutyId, dueAt: telling.now() });
  await tell(telling, except(takers, event.memberId), { ...news, kind: "relayAsked", source });
}

/**
 * Nobody has taken a step in half of its time: whoever has the moment is told, and the managers.
 */
export async function relayNotTaken(telling: Telling, event: Seen) {
  const relay = await runningRelay(telling, event.subjectId);
  if (relay?.step?.status !== "asked") return;
  const told = [
    ...(await listReachable(telling, [relay.askerId])),
    ...(await listManagersAt(telling, relay.locationId)),
  ];
  await tell(telling, [...new Set(told)], { ...relay.news, kind: "relayNotTaken", source: event.source });
}

/**
 * Marks the asked steps of relays that nobody has taken in half of their time, each once for each
 * time it was asked, and records it; the event is what is told. Rows that somebody changes at this
 * time are left for the next run.
 * @returns the number of steps
 */
export async function markNotTaken(telling: Telling): Promise<number> {
  const { db, tenant, now } = telling;
  const at = now();
  const marked = await db.$queryRaw<{ relay_id: string; number: number; location_id: string; name: string }[]>`
    update relay_step s set told_at = ${at}
    from relay r join spot p on p.business_id = r.business_id and p.id = r.spot_id
    where r.business_id = s.business_id and r.id = s.relay_id
      and s.business_id = ${tenant.businessId}::uuid and (s.relay_id, s.number) in (
        select o.relay_id, o.number from relay_step o
        join moment m on m.business_id = o.business_id and m.id = o.relay_id
        where o.business_id = ${tenant.businessId}::uuid and o.status = 'asked' and o.told_at is null
          and m.status in ('offered', 'accepted') and o.asked_at > ${at}::timestamptz - interval '1 day'
          and o.asked_at <= ${at}::timestamptz - o.minutes * interval '30 seconds'
        order by o.asked_at, o.relay_id limit ${batch} for update of o skip locked)
    returning s.relay_id::text, s.number, r.location_id::text, p.name`;
  for (const { relay_id: subjectId, number, location_id: locationId, name } of marked)
    record(telling, { type: "relay.notTaken", subjectId, after: { name, number, locationId } });
  return marked.length;
}
