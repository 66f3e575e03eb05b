import { instantAt } from "@spots/domain/kernel/zoned-time";
import { habits } from "@spots/seed/habits";
import type { Business, Place } from "./business";
import type { Told } from "./customer";
import { chanceFor, idOf } from "./ids";
import { rosterOf } from "./roster";

/** The visits of a location on a day that its till reports. */
const visitsADay = 5;
/** The share of customers who answer at the address on their receipt. */
const answering = 0.75;

/** A moment of a visit: the spot by its index, who delivered it, and when. */
export type Given = { readonly id: string; readonly spot: number; readonly member: string; readonly at: Date };

/** A visit as the till knows it, what staff do in it, and what the customer says later; null: nothing. */
export type DemoVisit = {
  readonly reference: string;
  readonly location: string;
  readonly seat: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
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
  };
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

/** The visits of a location on a day. The same day has the same visits. */
export function visitsOf(business: Site, place: Place, day: string): readonly DemoVisit[] {
  const { floor, slug } = business;
  const { fromHour, toHour, minutes, seats } = floor.visits;
  const crew = { location: place.name, staff: place.staff.map(({ name }) => name) };
  const working = rosterOf(floor, crew, day, 1).map(({ person }) => person);
  return Array.from({ length: visitsADay }, (_, nth) => {
    const reference = `${place.name} ${day} ${nth + 1}`;
    const chance = chanceFor(slug, reference, "visit");
    const hour = fromHour + Math.floor(((toHour - fromHour) * (nth + chance.share())) / visitsADay);
    const time = `${String(hour).padStart(2, "0")}:${String(chance.below(60)).padStart(2, "0")}`;
    const startsAt = instantAt(`${day}T${time}`, place.timeZone);
    const given = givenIn(business, working, reference, startsAt);
    return {
      ...{ reference, location: place.name, seat: seats[nth % seats.length] ?? "", startsAt, given },
      endsAt: new Date(startsAt.getTime() + minutes * 60_000),
      told: toldOf(business, place, `${slug} ${reference}`, given),
    };
  });
}
