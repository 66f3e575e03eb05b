import { addDays } from "@spots/domain/kernel/time-zone";
import { dayOf } from "@spots/domain/kernel/zoned-time";
import type { Business, Place } from "./business";
import { noteClue } from "./clues";
import type { Told } from "./customer";
import { idOf } from "./ids";
import { answerLater, inviteSome, logGiven, reportVisits, type Waiting } from "./till";
import { type Given, toldWith, type VisitTime, visitsOf } from "./visits";

/** The days before today whose visits the till reports at the first start. */
const daysBack = 4;
/** The answers that are sent at once, and the minutes between the later ones. */
const atOnce = 20;
const minutesBetween = 4;

/** The visits of today and of so many days before it that are over. */
export function overBefore<Visit extends VisitTime>(
  { timeZone }: Place,
  now: Date,
  days: number,
  of: (day: string) => readonly Visit[],
): readonly Visit[] {
  const today = dayOf(now, timeZone);
  return Array.from({ length: days + 1 }, (_, back) => addDays(today, back - days))
    .flatMap(of)
    .filter(({ endsAt }) => endsAt < now);
}

/**
 * Reports the visits of the last days that are over, and logs what was delivered in them, as late
 * reports. Visits that were reported before are left as they are, so that a later start adds only
 * the days on which the demo did not run.
 * @returns the answers of their customers: some now, the others by and by
 */
export async function catchUp(business: Business, now: Date): Promise<readonly Waiting[]> {
  const answers: { readonly url: string; readonly told: Told }[] = [];
  for (const place of business.places) {
    const visits = overBefore(place, now, daysBack, (day) => visitsOf(business, place, day));
    const reported = await reportVisits(business, visits);
    const addresses = await inviteSome(business, reported);
    for (const visit of reported) {
      for (const given of visit.given) await logGiven(business, place, visit, given);
      const told = toldWith(business, place, visit, await noteClue(business, place, visit));
      if (told) answers.push({ url: addresses.get(visit.reference) ?? visit.url, told });
    }
  }
  const atOf = (nth: number) => new Date(now.getTime() + Math.max(0, nth - atOnce + 1) * minutesBetween * 60_000);
  return answers.map(({ url, told }, nth) => answerLater(atOf(nth), url, told));
}

/** The newest delivery of a spot in the visits before today. */
function lastGiven(business: Business, spot: number, now: Date): Given | undefined {
  return business.places
    .flatMap((place) =>
      [1, 2, 3, 4].flatMap((back) => visitsOf(business, place, addDays(dayOf(now, place.timeZone), -back))),
    )
    .flatMap(({ given }) => given)
    .filter((each) => each.spot === spot)
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())[0];
}

/**
 * Does once what a business does now and then: a check question and read briefings, a suggested
 * change, and a moment that went wrong.
 */
export async function doOnce(business: Business, now: Date): Promise<void> {
  const { slug, floor, manager, spotIds, places, as } = business;
  const { briefing, suggestion, wrong } = floor;
  const [briefedId, wrongId] = [spotIds[briefing.spot], spotIds[wrong.spot]];
  const [place] = places;
  const [first, second, third] = place?.staff ?? [];
  if (!briefedId || !wrongId || !place || !first || !second || !third) return;
  const { check, version } = await manager.briefing.list.query({ business: slug, spotId: briefedId });
  if (check !== null) return;
  const given = lastGiven(business, suggestion.spot, now);
  if (given)
    await (await as(given.member)).proposal.make.mutate({
      ...{ business: slug, id: idOf(slug, "suggestion"), momentId: given.id, text: suggestion.text },
    });
  await (await as(second.name)).moment.improvise.mutate({
    ...{ business: slug, id: idOf(slug, "wrong"), locationId: place.id, spotId: wrongId },
    ...{ description: wrong.text, reaction: "wentWrong" },
  });
  await manager.briefing.ask.mutate({
    ...{ business: slug, spotId: briefedId, memberIds: [first.id, second.id, third.id] },
  });
  const receipt = { business: slug, spotId: briefedId, version };
  await (await as(second.name)).briefing.read.mutate({ ...receipt, tries: 0 });
  const asked = { business: slug, spotId: briefedId, check: briefing.check };
  await manager.briefing.setCheck.mutate(asked);
  await (await as(third.name)).briefing.read.mutate({ ...receipt, tries: 1 });
}
