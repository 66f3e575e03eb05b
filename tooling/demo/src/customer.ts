import { setTimeout as pause } from "node:timers/promises";
import { chanceFor } from "@spots/seed/chance";
import type { Scenario } from "@spots/seed/scenarios/scenario";
import { agreementIn, ownAnswers } from "./own-answers";

/** What a customer answers in the form. */
export type Told = {
  readonly recallText: string;
  readonly recommend: number;
  /** The member who is thanked; null: nobody. */
  readonly thankedMemberId: string | null;
  /** Whose customer they are, and which spots they got: what they feel, and can remember later. */
  readonly of: { readonly scenario: Scenario; readonly got: readonly boolean[] };
};

/** A person needs at least a second to answer; a faster form is refused. */
const typingMs = 1100;
const patienceMs = 30_000;

/** The hidden fields of the form: its id, its signed time, the code of the visit and the language. */
function hiddenFields(html: string): Record<string, string> {
  const inputs = html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g);
  return Object.fromEntries([...inputs].map(([, name = "", value = ""]) => [name, value]));
}

/**
 * Answers as a customer who opens the address of a visit's code: reads the form, takes the time that a
 * person takes, and sends it.
 * @returns false when the code was used before, so that nothing was sent
 * @throws when the form does not accept the answer
 */
export async function answerAt(url: string, { recallText, recommend, thankedMemberId, of }: Told): Promise<boolean> {
  const shown = await fetch(url, { signal: AbortSignal.timeout(patienceMs) });
  const page = await shown.text();
  const fields = hiddenFields(page);
  if (!shown.ok || !fields.id) throw new Error(`${url} shows no form (${shown.status})`);
  // A personal link knows its visit itself.
  if (!fields.visit && !new URL(url).pathname.startsWith("/a/")) return false;
  await pause(typingMs);
  const answer = new URLSearchParams({ ...fields, recallText, recommend: String(recommend) });
  for (const [name, value] of Object.entries(ownAnswers(page, { recommend, ...of }, chanceFor(url, "form"))))
    answer.set(name, value);
  for (const [name, value] of Object.entries(agreementIn(page, url, of))) answer.set(name, value);
  if (thankedMemberId !== null) answer.set("thankedMemberId", thankedMemberId);
  const sent = await fetch(new URL("?answer", shown.url), {
    method: "POST",
    redirect: "manual",
    body: answer,
    signal: AbortSignal.timeout(patienceMs),
  });
  if (sent.status !== 303) throw new Error(`an answer at ${url} was not accepted (${sent.status})`);
  return true;
}

/** What customers say of promises that were made to them, as often as this list has it. */
const sayings = [...Array.from({ length: 9 }, () => "kept"), "late", "broken"];

/**
 * Says of each promise of a visit that is due whether it was kept, at the address of the visit's
 * code.
 */
export async function sayOfPromises(url: string): Promise<void> {
  const address = `${url}/promises`;
  const shown = await fetch(address, { signal: AbortSignal.timeout(patienceMs) });
  if (!shown.ok) return;
  const asked = [...(await shown.text()).matchAll(/name="promise" value="([^"]*)"/g)].map(([, id = ""]) => id);
  for (const promise of asked)
    await fetch(address, {
      method: "POST",
      redirect: "manual",
      body: new URLSearchParams({ promise, said: chanceFor(promise, "said").oneOf(sayings) }),
      signal: AbortSignal.timeout(patienceMs),
    });
}
