import { setTimeout as pause } from "node:timers/promises";
import { type Business, openBusiness } from "./business";
import { copperCombFloor } from "./floors/copper-comb";
import { saltHearthFloor } from "./floors/salt-hearth";
import { planAhead } from "./plan-ahead";
import type { Addresses } from "./requests";

const floors = [copperCombFloor, saltHearthFloor];

/** Milliseconds between two looks at what is to be done. */
const everyMs = 60_000;
/** Looks between two fillings of the rosters: six hours. */
const looksPerFilling = 360;

type Play = Addresses & {
  /** Where the keys of the businesses' programs are stored. */
  readonly folder: string;
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
};

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/**
 * Lets the demo's businesses work, until the signal: through the same requests as their people and
 * programs. A failure is told in one line, and nothing else depends on it.
 */
export async function playDemo({ folder, say, signal, ...addresses }: Play): Promise<void> {
  const began = Date.now();
  const open: Business[] = [];
  for (const floor of floors) {
    try {
      const business = await openBusiness(addresses, floor, folder);
      await planAhead(business, new Date());
      open.push(business);
    } catch (error) {
      say(`${floor.slug} is left as it is: ${reasonOf(error)}`);
    }
  }
  say(`The demo has its rosters and plans (${((Date.now() - began) / 1000).toFixed(1)} s).`);
  for (let look = 1; !signal.aborted && open.length > 0; look += 1) {
    await pause(everyMs, undefined, { signal, ref: false }).catch(() => undefined);
    if (signal.aborted) return;
    for (const business of open) {
      try {
        if (look % looksPerFilling === 0) await planAhead(business, new Date());
      } catch (error) {
        say(`${business.slug}: ${reasonOf(error)}`);
      }
    }
  }
}
