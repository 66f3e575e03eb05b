import { setTimeout as pause } from "node:timers/promises";
import { dayOf } from "@spots/domain/kernel/zoned-time";
import { followUpsOf } from "./asked-again";
import { type Business, openBusiness, type Place } from "./business";
import { noteCluesBefore } from "./clue-days";
import { noteClue, noticedAt } from "./clues";
import { catchUp, doOnce } from "./days-before";
import { copperCombFloor } from "./floors/copper-comb";
import { saltHearthFloor } from "./floors/salt-hearth";
import { tinDrumCounter } from "./floors/tin-drum";
import { askOnce } from "./forms";
import { answerExtras, setGestures } from "./gestures";
import { describeGrowth } from "./growth";
import { planAhead } from "./plan-ahead";
import { endPromisesBefore, turnPromises } from "./promises";
import { recogniseOnce } from "./recognition";
import { designRelay, endRelaysBefore, turnRelays } from "./relays";
import type { Addresses } from "./requests";
import { doTurn, onShift } from "./shift-work";
import { liveStories } from "./stories";
import { answerLater, logGiven, reportVisits, runDue, type Waiting } from "./till";
import { type DemoVisit, type Given, toldWith, visitsOf } from "./visits";

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
  await setGestures(business);
  await askOnce(business);
  const waiting = [...(await catchUp(business, now))];
  await doOnce(business, now);
  await recogniseOnce(business, now);
  await endPromisesBefore(business, now);
  await designRelay(business);
  await endRelaysBefore(business, now);
  await answerExtras(business);
  await describeGrowth(business, now);
  for (const place of business.places)
    for (const { name } of place.staff.slice(1))
      waiting.push(...(await doTurn(business, place, name, { now, most: 8 })));
  return runDue(waiting, { now, most: mostFirstAnswers, say });
}

/** What staff notice on a visit that has begun, and what its customer says after it. */
function clueAndAnswer(
  business: Business,
  place: Place,
  visit: Awaited<ReturnType<typeof reportVisits<DemoVisit>>>[number],
): readonly Waiting[] {
  let more: Given | null = null;
  const noted: Waiting = {
    at: noticedAt(visit),
    run: async () => {
      more = await noteClue(business, place, visit);
    },
  };
  const answered: Waiting = {
    at: visit.endsAt,
    run: async () => {
      const told = toldWith(business, place, visit, more);
      if (told) await answerLater(visit.endsAt, visit.url, told).run();
    },
  };
  return visit.told ? [noted, answered] : [noted];
}

/** What waits in a business, and the links with which its customers were asked again. */
type State = { readonly waiting: readonly Waiting[]; readonly links: Set<string> };

/** What has happened since the last look: visits, steps of those on shift, and answers. */
async function work(
  business: Business,
  { waiting, links }: State,
  now: Date,
  say: Play["say"],
): Promise<readonly Waiting[]> {
  const more: Waiting[] = [...(await followUpsOf(business, links, now))];
  for (const place of business.places) {
    const begun = visitsOf(business, place, dayOf(now, place.timeZone)).filter(
      ({ startsAt, endsAt }) => startsAt <= now && now < endsAt,
    );
    for (const visit of await reportVisits(business, begun)) {
      more.push(
        ...visit.given.map((given) => ({ at: given.at, run: () => logGiven(business, place, visit, given) })),
        ...clueAndAnswer(business, place, visit),
      );
    }
    for (const { name } of onShift(business, place, now)) {
      more.push(...(await doTurn(business, place, name, { now, most: 1 })));
      await turnPromises(business, place, name, now);
      await turnRelays(business, place, name, now);
    }
  }
  await answerExtras(business);
  return runDue([...waiting, ...more], { now, most: mostAtOnce, say });
}

/**
 * Lets the demo's businesses work, until the signal: through the same requests as their people and
 * programs. A failure is told in one line, and nothing else depends on it.
 */
export async function playDemo({ folder, say, signal, ...addresses }: Play): Promise<void> {
  const began = Date.now();
  const open = new Map<Business, State>();
  await liveStories(addresses, new Date(), say);
  try {
    const toyshop = await openBusiness(addresses, tinDrumCounter, folder);
    await noteCluesBefore(toyshop, ["Ponsonby", "Wellington Quay"], new Date());
  } catch (error) {
    say(`${tinDrumCounter.slug} has one clue: ${reasonOf(error)}`);
  }
  for (const floor of floors) {
    try {
      const business = await openBusiness(addresses, floor, folder);
      open.set(business, { waiting: await begin(business, new Date(), say), links: new Set() });
    } catch (error) {
      say(`${floor.slug} is left as it is: ${reasonOf(error)}`);
    }
    if (signal.aborted) return;
  }
  say(`The demo has its rosters, plans and visits (${((Date.now() - began) / 1000).toFixed(1)} s).`);
  for (let look = 1; open.size > 0; look += 1) {
    await pause(everyMs, undefined, { signal, ref: false }).catch(() => undefined);
    for (const [business, state] of open) {
      if (signal.aborted) return;
      try {
        const now = new Date();
        if (look % looksPerFilling === 0) await planAhead(business, now);
        open.set(business, { ...state, waiting: await work(business, state, now, say) });
      } catch (error) {
        say(`${business.slug}: ${reasonOf(error)}`);
      }
    }
  }
}
