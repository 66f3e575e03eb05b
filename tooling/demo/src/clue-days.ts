import type { Business } from "./business";
import { noteClue } from "./clues";
import { answerAt } from "./customer";
import { overBefore } from "./days-before";
import type { Counter } from "./floor";
import { reportVisits } from "./till";
import { timesOf, toldOf } from "./visits";

/** The days before today whose visits are reported at the first start: enough for each figure. */
const daysBack = 7;

/**
 * Reports the visits of the last days that are over at some locations, notes what staff noticed on
 * them, and answers as their customers. A later start adds only the visits since.
 */
export async function noteCluesBefore(
  business: Business<Counter>,
  locations: readonly string[],
  now: Date,
): Promise<void> {
  for (const place of business.places.filter(({ name }) => locations.includes(name))) {
    const visits = overBefore(place, now, daysBack, (day) => timesOf(business, place, day));
    const answers: (() => Promise<unknown>)[] = [];
    for (const visit of await reportVisits(business, visits)) {
      const clue = await noteClue(business, place, { ...visit, given: [] });
      const told = toldOf(business, place, `${business.slug} ${visit.reference}`, clue ? [clue] : []);
      if (told) answers.push(() => answerAt(visit.url, told));
    }
    await Promise.all(answers.map((answer) => answer()));
  }
}
