import { onDevice } from "@spots/domain/delivery/on-device";
import { useEffect, useState } from "react";

type Draft = { readonly at: number; readonly text: string };

/** Milliseconds after which a draft is not restored. */
const endsAfterMs = 24 * 3_600_000;

function read(key: string): string {
  try {
    // Guarantee: only this module writes keys with this prefix.
    const draft = JSON.parse(window.localStorage.getItem(key) ?? "null") as Draft | null;
    return draft && Date.now() - draft.at < endsAfterMs ? draft.text : "";
  } catch {
    return "";
  }
}

/** Which draft a text is: the form, and what it is about. */
export type DraftName = readonly [form: string, subject: string];

const keyOf = ([form, subject]: DraftName): string => `${onDevice.drafts}${form}:${subject}`;

/** Tells the forms on the page that a draft was put back. */
const putBack = "draft-put-back";

function write(key: string, text: string): void {
  try {
    if (text === "") window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, JSON.stringify({ at: Date.now(), text } satisfies Draft));
  } catch {
    // Without room the text is only in the page.
  }
}

/** Puts an undone text back into its form. A text that was typed there meanwhile stays. */
export function putDraftBack(name: DraftName, text: string): void {
  const key = keyOf(name);
  if (text === "" || read(key) !== "") return;
  write(key, text);
  window.dispatchEvent(new Event(putBack));
}

/** A text that is kept on this device until it is sent: `form` and its subject name it. */
export function useDraft(form: string, subject: string) {
  const key = keyOf([form, subject]);
  const [text, setText] = useState(() => read(key));
  useEffect(() => write(key, text), [key, text]);
  useEffect(() => {
    const onPutBack = () => setText((typed) => typed || read(key));
    window.addEventListener(putBack, onPutBack);
    return () => window.removeEventListener(putBack, onPutBack);
  }, [key]);
  return [text, setText] as const;
}

/** Deletes the drafts of every person. */
export function forgetDrafts(): void {
  for (const key of Object.keys(window.localStorage))
    if (key.startsWith(onDevice.drafts)) window.localStorage.removeItem(key);
}
