import { PromiseKinds } from "@spots/domain/customer-promise/kinds";
import { addDays } from "@spots/domain/kernel/time-zone";
import { dayOf, instantAt } from "@spots/domain/kernel/zoned-time";
import { chanceFor } from "@spots/seed/chance";
import type { Business, Place } from "./business";
import { idOf } from "./ids";

const minute = 60_000;
/** The days before today whose promises are made and ended at the first start. */
const daysBefore = 14;
/** The share of a day's promises that are kept in time, and kept late; the rest is broken. */
const inTime = 0.84;
const late = 0.12;
/** The kinds that need no words. */
const kinds = PromiseKinds.filter((kind) => kind !== "other");

type Made = { readonly id: string; readonly madeAt: Date; readonly minutes: number };

/** Makes a promise to the customer at a seat. Sending it again changes nothing. */
async function make(business: Business, place: Place, name: string, { id, madeAt, minutes }: Made): Promise<void> {
  const { slug, floor, spotIds, as } = business;
  const chance = chanceFor(slug, id, "promise");
  const person = await as(name);
  await person.customerPromise.make.mutate({
    ...{ business: slug, id, locationId: place.id, inMinutes: minutes, madeAt: madeAt.toISOString() },
    ...{ kind: chance.oneOf(kinds), place: chance.oneOf(floor.visits.seats) },
    spotId: chance.happens(0.6) ? (chance.oneOf(spotIds) ?? null) : null,
  });
}

/** The promises of the last days, some of each member, made and ended as a phone reports them later. */
export async function endPromisesBefore(business: Business, now: Date): Promise<void> {
  const { slug, floor, as } = business;
  for (const place of business.places)
    for (const { name } of place.staff.slice(1))
      for (let days = daysBefore; days > 0; days -= 1) {
        const day = addDays(dayOf(now, place.timeZone), -days);
        const id = idOf(slug, place.id, name, day, "promise");
        const chance = chanceFor(slug, id, "end");
        if (!chance.happens(0.4)) continue;
        const minutes = 10 + 10 * chance.below(12);
        const madeAt = instantAt(`${day}T${String(11 + chance.below(8)).padStart(2, "0")}:15`, place.timeZone);
        await make(business, place, name, { id, madeAt, minutes });
        const mood = chance.share();
        const step = { business: slug, promiseId: id, stepId: idOf(slug, id, "end") };
        const after = mood < inTime ? minutes / 2 : minutes + 25;
        const at = new Date(madeAt.getTime() + after * minute).toISOString();
        const person = await as(name);
        if (mood < inTime + late) await person.customerPromise.keep.mutate({ ...step, at });
        else await person.customerPromise.break.mutate({ ...step, at, reason: chance.oneOf(floor.declines) });
      }
}

/** What a member on a shift does with promises at one look: keeps the one that is due next, or makes one. */
export async function turnPromises(business: Business, place: Place, name: string, now: Date): Promise<void> {
  const { slug, as } = business;
  const person = await as(name);
  const { open } = await person.customerPromise.mine.query({ business: slug });
  const due = open.find(({ dueAt }) => dueAt.getTime() - now.getTime() < 4 * minute);
  if (due) {
    // One in ten is forgotten for a while, so that the managers hear of it.
    const isForgotten = chanceFor(slug, due.id, "forgotten").happens(0.1);
    if (isForgotten && now.getTime() - due.dueAt.getTime() < 40 * minute) return;
    const step = { business: slug, promiseId: due.id, stepId: idOf(slug, due.id, "end") };
    await person.customerPromise.keep.mutate({ ...step, at: now.toISOString() });
    return;
  }
  const hour = now.toISOString().slice(0, 13);
  const id = idOf(slug, place.id, name, hour, "promise");
  if (open.length < 2 && chanceFor(slug, id, "made").happens(0.3))
    await make(business, place, name, { id, madeAt: now, minutes: 10 + 10 * chanceFor(slug, id, "minutes").below(9) });
}
