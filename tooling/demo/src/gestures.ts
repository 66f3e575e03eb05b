import { chanceFor } from "@spots/seed/chance";
import type { Business, Place } from "./business";
import { idOf } from "./ids";
import type { DemoVisit, Given } from "./visits";

/**
 * The share of deliveries of the spot with something extra, and of these the share over its
 * allowance.
 */
const withExtra = 0.7;
const overAllowance = 0.08;
/** Of those that the manager is asked for: the share allowed. */
const allowing = 0.85;

/** Adds the budgets of the business and the allowance of its spot, unless there are some. */
export async function setGestures({ slug, floor, scenario, manager, spotIds, as }: Business): Promise<void> {
  const { spot, budgets, ...allowance } = floor.gesture;
  const spotId = spotIds[spot];
  const known = await manager.gesture.budgets.query({ business: slug });
  if (spotId === undefined || known.budgets.length + known.allowances.length > 0) return;
  const owner = await as(scenario.owner);
  const { unit, currency } = allowance;
  for (const budget of budgets)
    await owner.gesture.addBudget.mutate({
      business: slug,
      id: idOf(slug, "budget", budget.scope),
      unit,
      currency,
      ...budget,
    });
  await manager.gesture.setAllowance.mutate({ business: slug, spotId, ...allowance });
}

/**
 * Gives something extra with a logged delivery of the spot, as the member who did it. Sending it
 * again changes nothing.
 */
export async function giveExtra(
  { slug, floor, spotIds, as }: Business,
  place: Place,
  { visitId, seat, startsAt }: DemoVisit & { readonly visitId: string },
  { id: momentId, spot, member, at }: Given,
): Promise<void> {
  const { what, unit, currency, usual, most } = floor.gesture;
  const spotId = spotIds[spot];
  const id = idOf(slug, momentId, "extra");
  const chance = chanceFor(slug, id, "extra");
  if (spot !== floor.gesture.spot || spotId === undefined || !chance.happens(withExtra)) return;
  const isOver = chance.happens(overAllowance);
  const cost = isOver ? most + usual : usual + Math.round((chance.share() - 0.5) * (most - usual));
  await (await as(member)).gesture.give.mutate({
    ...{ business: slug, id, locationId: place.id, spotId, momentId, what, unit, currency, cost: Math.max(1, cost) },
    ...{ isDone: !isOver, givenAt: at.toISOString() },
    visit: { id: visitId, place: seat, code: null, startedAt: startsAt.toISOString() },
  });
}

/** What the manager does with their phone at one look: answers what is asked, except the newest. */
export async function answerExtras({ slug, manager }: Business): Promise<void> {
  const { toAnswer } = await manager.gesture.mine.query({ business: slug });
  for (const { id } of toAnswer.slice(0, -1))
    await manager.gesture.answer.mutate({
      ...{ business: slug, gestureId: id, isAllowed: chanceFor(slug, id, "allowed").happens(allowing) },
    });
}
