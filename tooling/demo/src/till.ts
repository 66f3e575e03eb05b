import { z } from "zod";
import type { Business, Place } from "./business";
import { answerAt, type Told } from "./customer";
import { type DemoVisit, type Given, reactionTo } from "./visits";

/** The result of `POST /v1/visits`. */
const Reported = z.object({
  visits: z.array(z.object({ reference: z.string(), visitId: z.string(), url: z.string(), isNew: z.boolean() })),
});

/** What somebody does at a time: a customer's answer, or a delivery. */
export type Waiting = { readonly at: Date; readonly run: () => Promise<unknown> };

/** A customer's answer at the address of their visit's code. */
export const answerLater = (at: Date, url: string, told: Told): Waiting => ({ at, run: () => answerAt(url, told) });

/**
 * Reports visits as the till does. The code of each is printed on its receipt.
 * @returns those that were not reported before, with the id of the visit and the address of its code
 */
export async function reportVisits({ program }: Business, visits: readonly DemoVisit[]) {
  if (visits.length === 0) return [];
  const body = {
    visits: visits.map(({ reference, location, seat, startsAt, endsAt }) => ({
      ...{ reference, location, place: seat },
      ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
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

/** Logs what was delivered in a visit, as the member who did it. */
export async function logGiven(
  { slug, floor, spotIds, as }: Business,
  place: Place,
  { visitId, seat, startsAt }: DemoVisit & { readonly visitId: string },
  { id, spot, member, at }: Given,
): Promise<void> {
  const [spotId, description] = [spotIds[spot], floor.did[spot]];
  if (spotId === undefined || description === undefined) return;
  await (await as(member)).moment.improvise.mutate({
    ...{ business: slug, id, locationId: place.id, description, spotId },
    ...{ reaction: reactionTo(id), deliveredAt: at.toISOString() },
    visit: { id: visitId, place: seat, code: null, startedAt: startsAt.toISOString() },
  });
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
