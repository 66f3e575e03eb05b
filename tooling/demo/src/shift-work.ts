import { addDays } from "@spots/domain/kernel/time-zone";
import { dayOf, instantAt } from "@spots/domain/kernel/zoned-time";
import { chanceFor } from "@spots/seed/chance";
import type { Business, Place } from "./business";
import { idOf } from "./ids";
import { rosterOf } from "./roster";
import { answerLater, type Waiting } from "./till";
import { reactionTo, toldOf } from "./visits";

const minute = 60_000;
/** How long before its time staff accept a moment, and how long after it they still deliver it. */
const aheadMs = 36 * 60 * minute;
const lateMs = 50 * minute;
/** The shares of moments that are declined, and that nobody reacts to. */
const declining = 0.07;
const ignoring = 0.12;

/**
 * The members who are on a shift now, except the first of the location: with that account people try
 * the staff's pages, so its moments are theirs.
 */
export function onShift({ floor }: Business, place: Place, now: Date): Place["staff"] {
  const crew = { location: place.name, staff: place.staff.map(({ name }) => name) };
  const today = dayOf(now, place.timeZone);
  const names = rosterOf(floor, crew, addDays(today, -1), 2).flatMap(({ person, startsAt, endsAt }) =>
    instantAt(startsAt, place.timeZone) <= now && now < instantAt(endsAt, place.timeZone) ? [person] : [],
  );
  return place.staff.slice(1).filter(({ name }) => names.includes(name));
}

/**
 * Does what a member does with their phone: accepts, declines or delivers one open moment, or takes one
 * that nobody has.
 * @param most how many steps at once
 * @returns the answers of customers who got something
 */
export async function doTurn(
  business: Business,
  place: Place,
  name: string,
  { now, most }: { readonly now: Date; readonly most: number },
): Promise<readonly Waiting[]> {
  const { slug, floor, as } = business;
  const person = await as(name);
  const { open, toTake } = await person.moment.mine.query({ business: slug });
  const answers: Waiting[] = [];
  let steps = 0;
  for (const { id, status, dueAt, spotId, whereExactly } of open) {
    if (steps >= most || dueAt.getTime() - now.getTime() > aheadMs) break;
    const chance = chanceFor(slug, id, "turn");
    const mood = chance.share();
    const one = { business: slug, momentId: id };
    const isDue = dueAt <= now && now.getTime() - dueAt.getTime() < lateMs;
    if (mood < ignoring) continue;
    if (status === "offered" && mood > 1 - declining) {
      const reason = chance.oneOf(floor.declines);
      await person.moment.decline.mutate({ ...one, stepId: idOf(slug, id, "decline"), reason });
    } else if (isDue) {
      answers.push(...(await deliver(business, place, name, { id, spotId, whereExactly, now })));
    } else if (status === "offered" && dueAt > now) {
      await person.moment.accept.mutate({ ...one, stepId: idOf(slug, id, "accept") });
    } else continue;
    steps += 1;
  }
  const free = toTake.find(({ id, dueAt }) => dueAt > now && chanceFor(slug, id, name, "take").happens(0.4));
  if (free && steps < most && free.dueAt.getTime() - now.getTime() < aheadMs)
    await person.moment.accept.mutate({ business: slug, momentId: free.id, stepId: idOf(slug, free.id, name, "take") });
  return answers;
}

type Due = { readonly id: string; readonly spotId: string | null; readonly whereExactly: string; readonly now: Date };

/**
 * Delivers a moment to the next customer: starts a visit with a code that the phone shows, so that the
 * customer can answer later.
 */
async function deliver(business: Business, place: Place, name: string, due: Due): Promise<readonly Waiting[]> {
  const { slug, scenario, floor, spotIds, as } = business;
  const { id, spotId, whereExactly, now } = due;
  const index = spotIds.findIndex((each) => each !== undefined && each === spotId);
  const chance = chanceFor(slug, id, "delivery");
  if (!chance.happens(scenario.spots[index]?.truth.delivery ?? 0.7)) return [];
  const person = await as(name);
  const visitId = idOf(slug, id, "visit");
  const [code] = await person.visit.codes.mutate({ business: slug, locationId: place.id, ids: [visitId] });
  const seat = whereExactly || chance.oneOf(floor.visits.seats);
  const startedAt = now.toISOString();
  const visit = { id: visitId, place: seat, code: code?.code ?? null, startedAt };
  await person.visit.start.mutate({ business: slug, locationId: place.id, ...visit });
  await person.moment.deliver.mutate({
    ...{ business: slug, momentId: id, stepId: idOf(slug, id, "deliver"), reaction: reactionTo(id), visit },
    note: chance.happens(0.3) ? chance.oneOf(floor.notes) : "",
    deliveredAt: startedAt,
  });
  const told = toldOf(business, place, `${slug} ${id}`, [{ id, spot: index, member: name, at: now }]);
  if (!code || !told) return [];
  return [answerLater(new Date(now.getTime() + (3 + chance.below(20)) * minute), code.address, told)];
}
