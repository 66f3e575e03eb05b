import { addDays } from "@spots/domain/kernel/time-zone";
import { dayOf, instantAt } from "@spots/domain/kernel/zoned-time";
import { chanceFor } from "@spots/seed/chance";
import type { Business, Place } from "./business";
import { idOf } from "./ids";
import { reactionTo } from "./visits";

const minute = 60_000;
/** The days before today whose relays are made at the first start. */
const daysBefore = 14;
/** The shares of relays that are delivered in time, and late; the others stop at a step. */
const inTime = 0.75;
const late = 0.12;

/** The spot with a relay; null when it is not there. */
const spotOf = ({ floor, spotIds }: Business) => spotIds[floor.relay.spot] ?? null;

/** Writes the steps of the business's relay on its spot, unless somebody has written some. */
export async function designRelay(business: Business): Promise<void> {
  const { slug, floor, manager } = business;
  const spotId = spotOf(business);
  if (spotId === null) return;
  const { number, duties } = await manager.relay.readDesign.query({ business: slug, spotId });
  if (number > 0) return;
  const steps = floor.relay.steps.flatMap(({ what, duty, minutes }) => {
    const dutyId = duties.find(({ name }) => name === duty)?.id;
    return dutyId === undefined ? [] : [{ what, dutyId, minutes }];
  });
  await manager.relay.design.mutate({ business: slug, spotId, was: 0, steps });
}

/** Starts a relay, asked of one colleague. Sending it again changes nothing. */
async function start(business: Business, place: Place, name: string, colleagueId: string, id: string, at: Date) {
  const { slug, floor, as } = business;
  const spotId = spotOf(business);
  if (spotId === null) return null;
  const person = await as(name);
  await person.relay.start.mutate({
    ...{ business: slug, id, spotId, locationId: place.id, startedAt: at.toISOString() },
    ...{ place: chanceFor(slug, id, "seat").oneOf(floor.visits.seats), instead: { memberId: colleagueId } },
  });
  return person;
}

/**
 * The relays of the last days, some of each member, as phones without a network report them later.
 */
export async function endRelaysBefore(business: Business, now: Date): Promise<void> {
  const { slug, floor, as } = business;
  const minutes = floor.relay.steps.reduce((sum, step) => sum + step.minutes, 0);
  for (const place of business.places)
    for (const [index, { name }] of place.staff.entries())
      for (let days = daysBefore; days > 0; days -= 1) {
        const colleague = place.staff[(index + 1) % place.staff.length];
        const day = addDays(dayOf(now, place.timeZone), -days);
        const id = idOf(slug, place.id, name, day, "relay");
        const chance = chanceFor(slug, id, "end");
        if (index === 0 || !colleague || !chance.happens(0.3)) continue;
        const at = instantAt(`${day}T${String(11 + chance.below(7)).padStart(2, "0")}:20`, place.timeZone);
        const person = await start(business, place, name, colleague.id, id, at);
        if (!person) return;
        const one = { business: slug, momentId: id };
        const ofStep = (number: number) => ({
          business: slug,
          relayId: id,
          number,
          actId: idOf(slug, id, `${number}`),
        });
        const mood = chance.share();
        if (mood > inTime + late) {
          const reason = chance.oneOf(floor.relay.noes);
          await (await as(colleague.name)).relay.refuse.mutate({ ...ofStep(1), reason });
          await person.moment.decline.mutate({ ...one, stepId: idOf(slug, id, "stop"), reason });
          continue;
        }
        const after = (mood < inTime ? 0.6 : 1.4) * minutes * minute;
        await (await as(colleague.name)).relay.finish.mutate({ ...ofStep(1), at: at.toISOString() });
        for (const number of floor.relay.steps.slice(1).keys())
          await person.relay.finish.mutate({ ...ofStep(number + 2), at: at.toISOString() });
        await person.moment.deliver.mutate({
          ...{ ...one, stepId: idOf(slug, id, "deliver"), reaction: reactionTo(id) },
          deliveredAt: new Date(at.getTime() + after).toISOString(),
        });
      }
}

/**
 * What a member on a shift does with relays at one look: takes or ends what is asked of them,
 * delivers one that is ready, or starts one.
 */
export async function turnRelays(business: Business, place: Place, name: string, now: Date): Promise<void> {
  const { slug, as } = business;
  const person = await as(name);
  const { asks, mine, designs, roles } = await person.relay.mine.query({ business: slug });
  const [ask] = asks;
  if (ask) {
    const accepted = ask.steps.find(({ number }) => number === ask.number)?.status === "accepted";
    const act = { business: slug, relayId: ask.id, number: ask.number };
    if (accepted) await person.relay.finish.mutate({ ...act, actId: idOf(slug, ask.id, `done ${ask.number}`) });
    else await person.relay.accept.mutate({ ...act, actId: idOf(slug, ask.id, `taken ${ask.number}`) });
    return;
  }
  const ready = mine.find(({ steps }) => steps.every(({ status }) => status === "done"));
  if (ready) {
    const delivery = { business: slug, momentId: ready.id, stepId: idOf(slug, ready.id, "deliver") };
    await person.moment.deliver.mutate({ ...delivery, reaction: reactionTo(ready.id) });
    return;
  }
  const id = idOf(slug, place.id, name, now.toISOString().slice(0, 13), "relay");
  const design = designs.find(({ spotId }) => spotId === spotOf(business));
  const first = design?.steps[0]?.dutyId;
  const isThere = roles.some(({ locationId, dutyId }) => locationId === place.id && dutyId === first);
  if (!design || !isThere || mine.length > 0 || !chanceFor(slug, id, "made").happens(0.3)) return;
  await person.relay.start.mutate({
    ...{ business: slug, id, spotId: design.spotId, locationId: place.id },
    place: chanceFor(slug, id, "seat").oneOf(business.floor.visits.seats),
  });
}
