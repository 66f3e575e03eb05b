import { chanceFor } from "@spots/seed/chance";
import { z } from "zod";
import type { Business, Place } from "./business";
import { answerAt, sayOfPromises, type Told } from "./customer";
import type { Counter } from "./floor";
import { giveExtra } from "./gestures";
import { type DemoVisit, type Given, reactionTo, type VisitTime } from "./visits";

/** The result of `POST /v1/visits`. */
const Reported = z.object({
  visits: z.array(z.object({ reference: z.string(), visitId: z.string(), url: z.string(), isNew: z.boolean() })),
});

/** What somebody does at a time: a customer's answer, or a delivery. */
export type Waiting = { readonly at: Date; readonly run: () => Promise<unknown> };

/** A customer's answer at the address of their visit's code. */
export const answerLater = (at: Date, url: string, told: Told): Waiting => ({
  at,
  run: async () => {
    await answerAt(url, told);
    await sayOfPromises(url);
  },
});

/** Every third visit is of one of 30 customers with a card, who agreed to be known again. */
function regularOf(reference: string) {
  const chance = chanceFor("regular", reference);
  return chance.happens(1 / 3) ? { customer: { reference: `card-${chance.below(30)}`, consent: true } } : {};
}

/**
 * Reports visits as the till does. The code of each is printed on its receipt.
 * @returns those that were not reported before, with the id of the visit and the address of its code
 */
export async function reportVisits<Visit extends VisitTime>({ program }: Business<Counter>, visits: readonly Visit[]) {
  if (visits.length === 0) return [];
  const body = {
    visits: visits.map(({ reference, location, seat, startsAt, endsAt }) => ({
      ...{ reference, location, place: seat },
      ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
      ...regularOf(reference),
    })),
  };
  const reported = await program.call("POST", "/v1/visits", body, Reported);
  return visits.flatMap((visit) => {
    const {
      visitId = "",
      url = "",
      isNew = false,
    } = reported.visits.find(({ reference }) => reference === visit.reference) ?? {};
    return isNew ? [{ ...visit, visitId, url }] : [];
  });
}

const Invited = z.object({ invitations: z.array(z.object({ reference: z.string(), url: z.string().optional() })) });
/** Of how many visits one customer gets a personal link. */
const oneIn = 3;

/**
 * Gives some customers a link of their own to answer. @returns the address at which each visit's
 * customer answers
 */
export async function inviteSome(
  { program }: Business,
  visits: readonly { readonly reference: string; readonly location: string; readonly url: string }[],
): Promise<ReadonlyMap<string, string>> {
  const asked = visits.filter((_, nth) => nth % oneIn === 0).slice(0, 100);
  const own = new Map(visits.map(({ reference, url }) => [reference, url]));
  if (asked.length === 0) return own;
  const invitations = asked.map(({ reference, location }) => ({
    ...{ reference, location, visit: reference, consent: true },
  }));
  const invited = await program.call("POST", "/v1/invitations", { invitations }, Invited);
  for (const { reference, url } of invited.invitations) if (url) own.set(reference, url);
  return own;
}

/** Logs what was delivered in a visit, as the member who did it, with what was given beside it. */
export async function logGiven(
  business: Business,
  place: Place,
  visit: DemoVisit & { readonly visitId: string },
  given: Given,
): Promise<void> {
  const { slug, floor, spotIds, as } = business;
  const { visitId, seat, startsAt } = visit;
  const { id, spot, member, at } = given;
  const [spotId, description] = [spotIds[spot], floor.did[spot]];
  if (spotId === undefined || description === undefined) return;
  await (await as(member)).moment.improvise.mutate({
    ...{ business: slug, id, locationId: place.id, description, spotId },
    ...{ reaction: reactionTo(id), deliveredAt: at.toISOString() },
    visit: { id: visitId, place: seat, code: null, startedAt: startsAt.toISOString() },
  });
  await giveExtra(business, place, visit, given);
}

/**
 * Does what is due, at most this many, and returns what waits on. What fails is told and not tried again.
 */
export async function runDue(
  waiting: readonly Waiting[],
  { now, most, say }: { readonly now: Date; readonly most: number; readonly say: (line: string) => void },
): Promise<readonly Waiting[]> {
  const due = waiting.filter(({ at }) => at <= now).slice(0, most);
  for (const { run } of due)
    await run().catch((error: unknown) => say(error instanceof Error ? error.message : String(error)));
  return waiting.filter((each) => !due.includes(each));
}
