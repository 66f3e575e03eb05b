import { addDays, mondayOf } from "@spots/domain/kernel/time-zone";
import { dayOf } from "@spots/domain/kernel/zoned-time";
import { z } from "zod";
import type { Business, Place } from "./business";
import { idOf } from "./ids";
import { offInWeek, rosterDays, rosterOf } from "./roster";

/** The result of `PUT /v1/shifts`. */
const Stored = z.object({ stored: z.boolean() });

/** Adds the member without an e-mail address, and says whether they are there. */
async function addWithoutAccount({ slug, floor, manager, places }: Business): Promise<boolean> {
  const { name, jobTitle, location } = floor.withoutAccount;
  const { members } = await manager.member.list.query({ business: slug });
  if (members.some((each) => each.name === name)) return true;
  const place = places[location];
  if (!place) return false;
  const person = { id: idOf(slug, "without account"), name, jobTitle, locationIds: [place.id] };
  await manager.member.add.mutate({ business: slug, people: [person] });
  return true;
}

const crewOf = ({ name, staff }: Place) => ({ location: name, staff: staff.map((each) => each.name) });

/** The days from `from` on on which nobody is on the roster of a location. */
async function emptyDays({ slug, manager }: Business, place: Place, from: string): Promise<ReadonlySet<string>> {
  const days = Array.from({ length: rosterDays }, (_, ahead) => addDays(from, ahead));
  const filled = new Set<string>();
  for (let ahead = 0; ahead < rosterDays; ahead += 7) {
    const week = await manager.shift.week.query({
      business: slug,
      locationId: place.id,
      from: addDays(from, ahead),
    });
    for (const { startsAt } of week.shifts) filled.add(dayOf(startsAt, place.timeZone));
  }
  return new Set(days.filter((day) => !filled.has(day)));
}

/** Fills the empty days of the roster, as the roster program of the business does. */
async function fillRoster(business: Business, isThere: boolean, now: Date): Promise<void> {
  const { floor, places, program } = business;
  for (const [index, place] of places.entries()) {
    const monday = mondayOf(dayOf(now, place.timeZone));
    const days = await emptyDays(business, place, monday);
    if (days.size === 0) continue;
    const { name: person, duty, from, to, location } = floor.withoutAccount;
    const theirs = [...days].map((day) => ({
      ...{ reference: `${person} ${day}`, person, location: place.name, duty },
      ...{ startsAt: `${day}T${from}`, endsAt: `${day}T${to}` },
    }));
    const shifts = [
      ...rosterOf(floor, crewOf(place), monday, rosterDays).filter(({ startsAt }) => days.has(startsAt.slice(0, 10))),
      ...(isThere && location === index ? theirs : []),
    ];
    await program.call("PUT", "/v1/shifts", { shifts }, Stored);
  }
}

/** Gives one member of each location days off, this week and in the next two. */
async function giveDaysOff({ slug, manager, places }: Business, now: Date): Promise<void> {
  for (const place of places) {
    const today = dayOf(now, place.timeZone);
    for (const day of [today, addDays(today, 7), addDays(today, 14)]) {
      const off = offInWeek(crewOf(place), day);
      const memberId = place.staff.find(({ name }) => name === off?.person)?.id;
      if (!off || memberId === undefined || off.lastDay < today) continue;
      const { firstDay, lastDay } = off;
      const id = idOf(slug, "off", place.name, firstDay);
      await manager.timeOff.add.mutate({ business: slug, id, memberId, firstDay, lastDay });
    }
  }
}

/** Adds the plans of the business, whose first moments are made with them; the worker makes the later ones. */
async function addPlans({ slug, floor, manager, places, spotIds }: Business, now: Date): Promise<void> {
  const { duties } = await manager.moment.choices.query({ business: slug });
  for (const [nth, { spot, location, duty, repeat, at, places: seats = [], count = 1 }] of floor.plans.entries()) {
    const [spotId, place] = [spotIds[spot], places[location]];
    const dutyId = duty === null ? null : duties.find(({ name }) => name === duty)?.id;
    if (spotId === undefined || place === undefined || dutyId === undefined) continue;
    await manager.plan.add.mutate({
      ...{ business: slug, id: idOf(slug, "plan", String(nth)), spotId, locationId: place.id },
      ...{ memberId: null, dutyId },
      rule: {
        ...{ from: dayOf(now, place.timeZone), repeat, places: [...seats], count },
        at: at.kind === "times" ? { kind: "times", times: [...at.times] } : at,
      },
    });
  }
}

/**
 * Plans the business's next two weeks: who works, who is off, and which moments are planned. Done
 * again, it fills only the days that are empty.
 */
export async function planAhead(business: Business, now: Date): Promise<void> {
  const isThere = await addWithoutAccount(business);
  await giveDaysOff(business, now);
  await fillRoster(business, isThere, now);
  await addPlans(business, now);
}
