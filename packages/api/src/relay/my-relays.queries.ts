import { locationsSeenBy } from "@spots/domain/access/object-rules";
import { mayAct } from "@spots/domain/access/relay-rules";
import { isNotTaken } from "@spots/domain/relay/relay-time";
import { stepIn } from "@spots/domain/relay/step-texts";
import { hasSlots } from "@spots/domain/spot/slots";
import { nameIn } from "@spots/domain/spot/translation";
import { listColleagues } from "../customer-promise/customer-promise.queries";
import type { Call } from "../trpc/context";
import { peopleOf } from "./credit.queries";
import { type RelayRow, relayRow } from "./relay.queries";
import { listRolesThere, rolesAt } from "./role.queries";

type Ctx = Call["ctx"];

/** Hours after its due time for which a relay can still run: then its moment is missed. */
const runsHours = 24;
/** Hours for which a delivered relay is shown to those who had a share in it. */
const doneHours = 24;

/**
 * What the customers of these visits agreed to be called and why they came, while the visits go on.
 */
async function customersOf({ db, tenant }: Ctx, relays: readonly RelayRow[]) {
  const ids = relays.flatMap(({ moment, steps }) =>
    moment.visitId !== null && steps.some(({ what }) => hasSlots(what)) ? [moment.visitId] : [],
  );
  if (ids.length === 0) return new Map();
  const visits = await db.visit.findMany({
    where: { businessId: tenant.businessId, id: { in: ids }, isOpen: true, consentAt: { not: null } },
    select: { id: true, customerName: true, occasion: true },
  });
  return new Map(visits.map(({ id, customerName: name, occasion }) => [id, { name, occasion }]));
}

/** A relay as a phone shows it. */
const shown = ({ language }: Ctx, { id, spot, location, startedAt, dueAt, moment, steps }: RelayRow) => ({
  ...{ id, name: nameIn(spot, language), location, startedAt, dueAt, place: moment.whereExactly },
  ...{ status: moment.status, asker: moment.member },
  steps: steps.map(({ duty, asked, member, toldAt: _, translations, ...step }) => ({
    ...{ ...step, what: stepIn({ what: step.what, translations }, language) },
    ...{ role: duty?.name ?? null, asked: asked?.name ?? null, member: member?.name ?? null },
  })),
});

/** The relays of live spots that the member can start, with the roles of their steps. */
async function listDesigns({ db, tenant, language }: Ctx) {
  const { businessId } = tenant;
  const designs = await db.relayDesign.findMany({
    where: { businessId, steps: { some: {} }, spot: { status: { in: ["live", "pilot"] } } },
    select: {
      spotId: true,
      spot: {
        select: { name: true, translations: true, overrides: { where: { isOff: true }, select: { locationId: true } } },
      },
      steps: {
        select: { what: true, translations: true, dutyId: true, minutes: true, duty: { select: { name: true } } },
        orderBy: { number: "asc" },
      },
    },
    orderBy: [{ spot: { name: "asc" } }, { spotId: "asc" }],
    take: 50,
  });
  return designs.map(({ spotId, spot, steps }) => ({
    ...{ spotId, name: nameIn(spot, language), offAt: spot.overrides.map(({ locationId }) => locationId) },
    steps: steps.map(({ duty, translations, ...step }) => ({
      ...{ ...step, role: duty.name },
      what: stepIn({ what: step.what, translations }, language),
    })),
  }));
}

/**
 * What a phone shows of relays: the steps asked of the member or their role and those they do
 * (`asks`), a manager's also those that nobody has taken in time; the relays of the member's own
 * open moments (`mine`); the delivered ones of the last day in which they had a share (`done`);
 * those they can start, the roles in which somebody is there now, and the colleagues who can be
 * asked instead.
 */
export async function listMyRelays({ ctx }: Pick<Call, "ctx">) {
  const { db, tenant, member, now } = ctx;
  const { businessId } = tenant;
  const seen = locationsSeenBy(member);
  const at = now();
  const here = seen === null ? {} : { locationId: { in: [...seen] } };
  const running = await db.relay.findMany({
    where: {
      ...{ businessId, ...here, dueAt: { gt: new Date(at.getTime() - runsHours * 3_600_000) } },
      moment: { status: { in: ["offered", "accepted"] } },
    },
    select: relayRow,
    orderBy: [{ startedAt: "asc" }, { id: "asc" }],
    take: 100,
  });
  const roles = new Map<string, readonly string[]>();
  for (const locationId of new Set(running.map((relay) => relay.locationId)))
    roles.set(locationId, await rolesAt(ctx, locationId, at));
  const asks = running.flatMap((relay) => {
    const step = relay.steps.find(({ status }) => status === "asked" || status === "accepted");
    if (!step) return [];
    const { locationId, moment } = relay;
    const standing = mayAct(member, { locationId, askerId: moment.memberId, ...step }, roles.get(locationId) ?? []);
    const isTheirs =
      step.status === "accepted"
        ? step.memberId === member.id
        : standing === "taker" || (standing === "asker" && moment.memberId !== member.id && isNotTaken(step, at));
    return isTheirs ? [{ relay, number: step.number }] : [];
  });
  const mine = running.filter(({ moment }) => moment.memberId === member.id);
  const customers = await customersOf(ctx, [...asks.map(({ relay }) => relay), ...mine]);
  const customerOf = ({ moment }: RelayRow) =>
    moment.visitId === null ? null : (customers.get(moment.visitId) ?? null);
  const done = await db.relay.findMany({
    where: {
      ...{ businessId, ...here },
      moment: { status: "delivered", deliveredAt: { gte: new Date(at.getTime() - doneHours * 3_600_000) } },
      OR: [
        { moment: { memberId: member.id } },
        { steps: { some: { memberId: member.id, status: { in: ["done", "accepted"] } } } },
      ],
    },
    select: relayRow,
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    take: 20,
  });
  const designs = await listDesigns(ctx);
  const locations = await db.location.findMany({
    where: { businessId, archivedAt: null, ...(seen === null ? {} : { id: { in: [...seen] } }) },
    select: { id: true },
    take: 100,
  });
  const locationIds = designs.length === 0 ? [] : locations.map(({ id }) => id);
  const isOnDevice = member.onlyAt !== undefined;
  const colleagues = locationIds.length === 0 || isOnDevice ? [] : await listColleagues(ctx, locationIds);
  return {
    asks: asks.map(({ relay, number }) => ({ ...shown(ctx, relay), number, customer: customerOf(relay) })),
    mine: mine.map((relay) => ({ ...shown(ctx, relay), customer: customerOf(relay) })),
    done: done.map((relay) => ({ ...shown(ctx, relay), credit: peopleOf(relay).map(({ name }) => name) })),
    designs,
    roles: locationIds.length === 0 ? [] : await listRolesThere(ctx, locationIds, at),
    colleagues: colleagues.filter(({ id }) => id !== member.id),
  };
}
