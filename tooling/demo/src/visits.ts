import { instantAt } from "@spots/domain/kernel/zoned-time";
import { chanceFor } from "@spots/seed/chance";
import { habits } from "@spots/seed/habits";
import type { Business, Place } from "./business";
import type { Told } from "./customer";
import type { Floor } from "./floor";
import { idOf } from "./ids";
import { rosterOf } from "./roster";

/** The visits of a location on a day that its till reports. */
const visitsADay = 5;
/** The share of customers who answer at the address on their receipt. */
const answering = 0.75;

/** A moment of a visit: the spot by its index, who delivered it, and when. */
export type Given = { readonly id: string; readonly spot: number; readonly member: string; readonly at: Date };

/** A visit as the till knows it. */
export type VisitTime = {
  readonly reference: string;
  readonly location: string;
  readonly seat: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
};

/** A visit, what staff do in it, and what the customer says later; null: nothing. */
export type DemoVisit = VisitTime & {
  readonly given: readonly Given[];
  readonly told: Told | null;
};

const reactions = ["pleased", "delighted", "delighted", "exceptional"] as const;
export const reactionTo = (id: string) => chanceFor(id, "reaction").oneOf(reactions);

/**
 * What the customer of a visit says: each spot by the scenario's true rates, with and without a
 * delivery. Null for the customers who say nothing.
 */
export function toldOf(
  { scenario }: Pick<Business, "scenario">,
  place: Place,
  reference: string,
  given: readonly Given[],
): Told | null {
  const chance = chanceFor(reference, "told");
  if (!chance.happens(answering)) return null;
  const phrases = scenario.spots.flatMap(({ truth, told }, spot) => {
    const got = given.some((each) => each.spot === spot);
    return chance.happens(got ? truth.recall : truth.recallOtherwise) ? [chance.oneOf(told)] : [];
  });
  const { promoters, passives } = scenario.scores;
  const score = chance.share();
  const recommend =
    score < promoters ? 9 + chance.below(2) : score < promoters + passives ? 7 + chance.below(2) : 3 + chance.below(4);
  const thanked = chance.happens(habits.thanks) ? given[0]?.member : undefined;
  return {
    recallText: phrases.join(". ") || chance.oneOf(scenario.otherwise),
    recommend,
    thankedMemberId: place.staff.find(({ name }) => name === thanked)?.id ?? null,
    of: { scenario, got: scenario.spots.map((_, spot) => given.some((each) => each.spot === spot)) },
  };
}

/** What the customer of a visit says when something more was delivered in it. */
export function toldWith(business: Site, place: Place, visit: DemoVisit, more: Given | null): Told | null {
  if (visit.told === null || more === null) return visit.told;
  return toldOf(business, place, `${business.slug} ${visit.reference}`, [...visit.given, more]) ?? visit.told;
}

/** What the staff of a shift deliver in a visit, by the scenario's true rates. */
function givenIn(
  { slug, scenario }: Pick<Business, "slug" | "scenario">,
  staff: readonly string[],
  reference: string,
  startsAt: Date,
) {
  const chance = chanceFor(slug, reference, "given");
  return scenario.spots.flatMap(({ truth }, spot): readonly Given[] => {
    const isGiven = chance.happens(habits.planned) && chance.happens(truth.delivery);
    const minutes = 2 + chance.below(20);
    const who = staff[chance.below(Math.max(1, staff.length))];
    if (!isGiven || who === undefined) return [];
    const at = new Date(startsAt.getTime() + minutes * 60_000);
    return [{ id: idOf(slug, reference, String(spot)), spot, member: who, at }];
  });
}

/** What visits depend on: the business, and nothing that is asked of the server. */
type Site = Pick<Business, "slug" | "scenario" | "floor">;

/** When the visits of a location on a day are. The same day has the same visits. */
export function timesOf(
  { slug, floor }: { readonly slug: string; readonly floor: Pick<Floor, "visits"> },
  place: Place,
  day: string,
): readonly VisitTime[] {
  const { fromHour, toHour, minutes, seats } = floor.visits;
  return Array.from({ length: visitsADay }, (_, nth) => {
    const reference = `${place.name} ${day} ${nth + 1}`;
    const chance = chanceFor(slug, reference, "visit");
    const hour = fromHour + Math.floor(((toHour - fromHour) * (nth + chance.share())) / visitsADay);
    const time = `${String(hour).padStart(2, "0")}:${String(chance.below(60)).padStart(2, "0")}`;
    const startsAt = instantAt(`${day}T${time}`, place.timeZone);
    return {
      ...{ reference, location: place.name, seat: seats[nth % seats.length] ?? "", startsAt },
      endsAt: new Date(startsAt.getTime() + minutes * 60_000),
    };
  });
}

/** The visits of a location on a day. The same day has the same visits. */
export function visitsOf(business: Site, place: Place, day: string): readonly DemoVisit[] {
  const crew = { location: place.name, staff: place.staff.map(({ name }) => name) };
  const working = rosterOf(business.floor, crew, day, 1).map(({ person }) => person);
  return timesOf(business, place, day).map((time) => {
    const given = givenIn(business, working, time.reference, time.startsAt);
    return { ...time, given, told: toldOf(business, place, `${business.slug} ${time.reference}`, given) };
  });
}
