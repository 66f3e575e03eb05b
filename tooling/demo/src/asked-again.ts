import { setTimeout as pause } from "node:timers/promises";
import { chanceFor } from "@spots/seed/chance";
import { type AddressedCustomer, customerOf } from "@spots/seed/customer-address";
import { wordsOf } from "@spots/seed/follow-ups";
import { type Remembered, remembererOf } from "@spots/seed/remembering";
import type { Scenario } from "@spots/seed/scenarios/scenario";
import type { Business } from "./business";
import type { Waiting } from "./till";

const minute = 60_000;
const dayMs = 86_400_000;
const patienceMs = 30_000;
/** A person reads the question first. */
const readingMs = 500;

/** A mail that asks a customer again: to whom, and the address of its link. */
export type AskedMail = { readonly to: string; readonly link: string };

/** The mails to customers of the demo in the page of unsent mails. */
export function askedMailsIn(outbox: string): readonly AskedMail[] {
  return outbox.split("<details").flatMap((mail) => {
    const to = /customer-[a-z\d-]+@customers\.[a-z\d-]+\.example/.exec(mail)?.[0];
    const link = /href="([^"]*\/a\/[\w-]{22}\?lang=\w+)"/.exec(mail)?.[1];
    return to && link ? [{ to, link }] : [];
  });
}

/** The fields of the lines that a customer ticks. What is no spot of the business never existed. */
export function tickedIn(page: string, { spots }: Scenario, { ticked, decoy }: Remembered): readonly string[] {
  const lines = page.matchAll(/<input type="checkbox" name="(line\d+)"[^>]*>\s*<span[^>]*>(.*?)<\/span>/gs);
  return [...lines].flatMap(([, name = "", text = ""]) => {
    const spot = spots.findIndex(({ content }) =>
      [content, ...Object.values(content.translations)].some((words) => words?.name === text),
    );
    return (spot === -1 ? decoy : ticked[spot]) ? [name] : [];
  });
}

const open = async (url: string | URL) => (await fetch(url, { signal: AbortSignal.timeout(patienceMs) })).text();
const send = (url: string, fields: Record<string, string>) =>
  fetch(url, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams(fields),
    signal: AbortSignal.timeout(patienceMs),
  });

/** Answers both pages of a follow-up, as far as they are still open. */
async function answerFollowUp(scenario: Scenario, link: string, key: string, said: Remembered): Promise<void> {
  if ((await open(link)).includes('value="unaided"')) {
    await pause(readingMs);
    const shown = said.shown ? "yes" : "no";
    await send(link, { part: "unaided", text: wordsOf(scenario, key, said), told: said.told, shown });
  }
  const list = await open(link);
  if (!list.includes('value="list"')) return;
  await pause(readingMs);
  const ticked = tickedIn(list, scenario, said).map((name) => [name, "yes"]);
  await send(link, { part: "list", ...Object.fromEntries(ticked) });
}

/** What a customer says now; null: they do not answer. */
function saidBy({ key, got, at }: AddressedCustomer, { spots }: Scenario, now: Date): Remembered | null {
  const recall = spots.map(({ truth }, index) => (got[index] ? truth.recall : truth.recallOtherwise));
  return remembererOf(key, recall).after(Math.max(1, Math.round((now.getTime() - at.getTime()) / dayMs)));
}

/**
 * The answers of the customers of a business whom the worker asked again by mail. They read their
 * mail on the page of unsent mails; where that is closed, nobody answers.
 * @param seen the links of earlier looks; the new ones are added
 */
export async function followUpsOf(
  { addresses, slug, scenario }: Business,
  seen: Set<string>,
  now: Date,
): Promise<readonly Waiting[]> {
  return askedMailsIn(await open(new URL("/outbox", addresses.publicUrl))).flatMap(({ to, link }) => {
    const customer = customerOf(to);
    if (customer?.slug !== slug || seen.has(link)) return [];
    seen.add(link);
    const said = saidBy(customer, scenario, now);
    if (said === null) return [];
    const at = new Date(now.getTime() + chanceFor(link, "opened").below(20) * minute);
    return [{ at, run: () => answerFollowUp(scenario, link, customer.key, said) }];
  });
}
