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

/** A text that is kept on this device until it is sent: `form` and its subject name it. */
export function useDraft(form: string, subject: string) {
  const key = `${onDevice.drafts}${form}:${subject}`;
  const [text, setText] = useState(() => read(key));
  useEffect(() => {
    try {
      if (text === "") window.localStorage.removeItem(key);
      else window.localStorage.setItem(key, JSON.stringify({ at: Date.now(), text } satisfies Draft));
    } catch {
      // Without room the text is only in the page.
    }
  }, [key, text]);
  return [text, setText] as const;
}

/** Deletes the drafts of every person. */
export function forgetDrafts(): void {
  for (const key of Object.keys(window.localStorage))
    if (key.startsWith(onDevice.drafts)) window.localStorage.removeItem(key);
}
