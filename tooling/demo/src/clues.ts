import { chanceFor } from "@spots/seed/chance";
import type { Business, Place } from "./business";
import type { Counter } from "./floor";
import { idOf } from "./ids";
import { type Given, reactionTo, type VisitTime } from "./visits";

const minute = 60_000;
/** The share of visits on which staff notice something. */
const noticing = 0.5;
/**
 * The shares of clues that turn out wrong, and that nobody acts on; of the others a moment is made.
 */
const wrong = 0.15;
const unused = 0.2;
/**
 * Minutes from the start of a visit to its clue, and from the clue to the moment that is made of
 * it.
 */
const noticedAfter = 5;
const deliveredAfter = 4;

type ReportedVisit = VisitTime & { readonly visitId: string; readonly given: readonly Given[] };

/** When something is noticed on a visit. */
export const noticedAt = ({ startsAt }: VisitTime) => new Date(startsAt.getTime() + noticedAfter * minute);

/**
 * Notes what the customer of a visit let slip, with their consent, and acts on what the product
 * suggests, or says that it was wrong. Times are those of the visit: a phone without a network
 * reports them later.
 * @returns the moment that was made of it and delivered; null for none
 */
export async function noteClue(business: Business<Counter>, place: Place, visit: ReportedVisit): Promise<Given | null> {
  const { slug, floor, as, spotIds } = business;
  const { reference, visitId, seat, startsAt } = visit;
  const id = idOf(slug, reference, "clue");
  const chance = chanceFor(slug, reference, "clue");
  if (!chance.happens(noticing)) return null;
  const { kind, words } = chance.oneOf(floor.clues);
  const mood = chance.share();
  const member = visit.given[0]?.member ?? chance.oneOf(place.staff.slice(1)).name;
  const person = await as(member);
  const at = noticedAt(visit);
  await person.clue.catch.mutate({
    ...{ business: slug, id, locationId: place.id, kind, words, consent: true, caughtAt: at.toISOString() },
    visit: { id: visitId, place: seat, code: null, startedAt: startsAt.toISOString() },
  });
  const step = { business: slug, clueId: id, stepId: idOf(slug, id, "step"), at: at.toISOString() };
  if (mood < wrong) await person.clue.reject.mutate(step);
  if (mood < wrong + unused) return null;
  const { spots } = await person.clue.suggest.query({ business: slug, locationId: place.id, kind, words });
  const spotId = spots[0]?.id;
  if (spotId === undefined) return null;
  const momentId = idOf(slug, id, "moment");
  await person.clue.act.mutate({ ...step, momentId, spotId });
  const delivered = new Date(at.getTime() + deliveredAfter * minute);
  await person.moment.deliver.mutate({
    ...{ business: slug, momentId, stepId: idOf(slug, id, "deliver"), reaction: reactionTo(id) },
    deliveredAt: delivered.toISOString(),
  });
  return { id: momentId, spot: spotIds.indexOf(spotId), member, at: delivered };
}
