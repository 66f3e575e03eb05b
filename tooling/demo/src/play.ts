import { setTimeout as pause } from "node:timers/promises";
import { dayOf } from "@spots/domain/kernel/zoned-time";
import { type Business, openBusiness } from "./business";
import { catchUp, doOnce } from "./days-before";
import { copperCombFloor } from "./floors/copper-comb";
import { saltHearthFloor } from "./floors/salt-hearth";
import { planAhead } from "./plan-ahead";
import { endPromisesBefore, turnPromises } from "./promises";
import type { Addresses } from "./requests";
import { doTurn, onShift } from "./shift-work";
import { answerLater, logGiven, reportVisits, runDue, type Waiting } from "./till";
import { visitsOf } from "./visits";

const floors = [copperCombFloor, saltHearthFloor];

/** Milliseconds between two looks at what is to be done. */
const everyMs = 60_000;
/** Looks between two fillings of the rosters: six hours. */
const looksPerFilling = 360;
/** The most answers and deliveries of a business at one look, and at its first one. */
const mostAtOnce = 6;
const mostFirstAnswers = 20;

type Play = Addresses & {
  /** Where the keys of the businesses' programs are stored. */
  readonly folder: string;
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
};

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Opens a business for the day: rosters, plans, the visits of the last days, and what staff accept ahead. */
async function begin(business: Business, now: Date, say: Play["say"]): Promise<readonly Waiting[]> {
  await planAhead(business, now);
  const waiting = [...(await catchUp(business, now))];
  await doOnce(business, now);
  await endPromisesBefore(business, now);
  for (const place of business.places)
    for (const { name } of place.staff.slice(1))
      waiting.push(...(await doTurn(business, place, name, { now, most: 8 })));
  return runDue(waiting, { now, most: mostFirstAnswers, say });
}

/** What has happened since the last look: visits, steps of those on shift, and answers. */
async function work(
  business: Business,
  waiting: readonly Waiting[],
  now: Date,
  say: Play["say"],
): Promise<readonly Waiting[]> {
  const more: Waiting[] = [];
  for (const place of business.places) {
    const begun = visitsOf(business, place, dayOf(now, place.timeZone)).filter(
      ({ startsAt, endsAt }) => startsAt <= now && now < endsAt,
    );
    for (const visit of await reportVisits(business, begun)) {
      more.push(
        ...visit.given.map((given) => ({ at: given.at, run: () => logGiven(business, place, visit, given) })),
        ...(visit.told ? [answerLater(visit.endsAt, visit.url, visit.told)] : []),
      );
    }
    for (const { name } of onShift(business, place, now)) {
      more.push(...(await doTurn(business, place, name, { now, most: 1 })));
      await turnPromises(business, place, name, now);
    }
  }
  return runDue([...waiting, ...more], { now, most: mostAtOnce, say });
}

/**
 * Lets the demo's businesses work, until the signal: through the same requests as their people and
 * programs. A failure is told in one line, and nothing else depends on it.
 */
export async function playDemo({ folder, say, signal, ...addresses }: Play): Promise<void> {
  const began = Date.now();
  const open = new Map<Business, readonly Waiting[]>();
  for (const floor of floors) {
    try {
      const business = await openBusiness(addresses, floor, folder);
      open.set(business, await begin(business, new Date(), say));
    } catch (error) {
      say(`${floor.slug} is left as it is: ${reasonOf(error)}`);
    }
    if (signal.aborted) return;
  }
  say(`The demo has its rosters, plans and visits (${((Date.now() - began) / 1000).toFixed(1)} s).`);
  for (let look = 1; open.size > 0; look += 1) {
    await pause(everyMs, undefined, { signal, ref: false }).catch(() => undefined);
    for (const [business, waiting] of open) {
      if (signal.aborted) return;
      try {
        const now = new Date();
        if (look % looksPerFilling === 0) await planAhead(business, now);
        open.set(business, await work(business, waiting, now, say));
      } catch (error) {
        say(`${business.slug}: ${reasonOf(error)}`);
      }
    }
  }
}
