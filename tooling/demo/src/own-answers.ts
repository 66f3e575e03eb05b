import { type Chance, chanceFor } from "@spots/seed/chance";
import { addressOf } from "@spots/seed/customer-address";
import { feltBy, remembererOf } from "@spots/seed/remembering";
import type { Scenario } from "@spots/seed/scenarios/scenario";

/** A question of the page with its title and the values of its radio buttons or checkboxes. */
const questions = /<fieldset[^>]*><legend>(.*?)<\/legend>(.*?)<\/fieldset>/gs;
const inputs = /<input type="(radio|checkbox)" name="(q\d+(?:o\d+)?)" value="([^"]+)"/g;
/** The question of which less is better. */
const reversed = /pressured|gedrängt/;

type Answering = { readonly recommend: number; readonly scenario?: Scenario };

/** The planned feeling of the stage that a question names. */
const plannedIn = (title: string, scenario: Scenario | undefined): number =>
  Object.values(scenario?.stages ?? {}).find(({ name }) => title.includes(name))?.feeling ?? 0;

/**
 * What a customer ticks in the questions that only some forms ask: on a scale about as well as they
 * recommend the business, at a stage what they felt there, elsewhere anything. Some questions stay
 * open.
 */
export function ownAnswers(
  page: string,
  { recommend, scenario }: Answering,
  chance: Chance,
): Readonly<Record<string, string>> {
  const given: Record<string, string> = {};
  for (const [, title = "", content = ""] of page.matchAll(questions)) {
    const found = [...content.matchAll(inputs)].map(([, type = "", name = "", value = ""]) => ({ type, name, value }));
    const [first] = found;
    if (!first || !chance.happens(0.8)) continue;
    if (first.type === "checkbox") {
      for (const { name, value } of found) if (chance.happens(0.4)) given[name] = value;
      continue;
    }
    // The value at a stage names the stage, and the step.
    const [stage, step] = first.value.split(":");
    if (step !== undefined) {
      given[first.name] = `${stage}:${feltBy(chance, plannedIn(title, scenario))}`;
      continue;
    }
    // A scale begins with 1, the options of a choice with 0.
    const isScale = first.value === "1";
    const mood = (reversed.test(title) ? 10 - recommend : recommend) / 10;
    const at = isScale ? Math.round(mood * (found.length - 1) + chance.share() - 0.5) : chance.below(found.length);
    given[first.name] = found[Math.min(found.length - 1, Math.max(0, at))]?.value ?? "";
  }
  // Some like to be quoted: the box holds the version of its wording.
  const quote = /name="(agree-quote)" value="(\d+)"/.exec(page);
  if (quote?.[1] && quote[2] && chance.happens(0.3)) given[quote[1]] = quote[2];
  return given;
}

/**
 * The customers who agree to be asked again tick its box and leave an address. It says what they
 * got, so that they can remember it when they are asked.
 */
export function agreementIn(
  page: string,
  url: string,
  { scenario, got }: { readonly scenario: Scenario; readonly got: readonly boolean[] },
): Readonly<Record<string, string>> {
  const [, name, version] = /name="(agree-followUp)" value="(\d+)"/.exec(page) ?? [];
  const key = chanceFor(url, "customer").below(1e9).toString(36);
  if (name === undefined || version === undefined || !remembererOf(key, []).agrees) return {};
  return { [name]: version, contact: addressOf({ slug: scenario.slug, key, got, at: new Date() }) };
}
