import { setTimeout as pause } from "node:timers/promises";

/** What a customer answers in the form. */
export type Told = {
  readonly recallText: string;
  readonly recommend: number;
  /** The member who is thanked; null: nobody. */
  readonly thankedMemberId: string | null;
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
export async function answerAt(url: string, { recallText, recommend, thankedMemberId }: Told): Promise<boolean> {
  const shown = await fetch(url, { signal: AbortSignal.timeout(patienceMs) });
  const fields = hiddenFields(await shown.text());
  if (!shown.ok || !fields.id) throw new Error(`${url} shows no form (${shown.status})`);
  if (!fields.visit) return false;
  await pause(typingMs);
  const answer = new URLSearchParams({ ...fields, recallText, recommend: String(recommend) });
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
