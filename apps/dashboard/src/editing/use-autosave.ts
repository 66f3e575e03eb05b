"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { isUndecided, refusalIn } from "@/api/use-refusal";
import { untilAnswered } from "@/offline/queue";
import type { Conflict } from "./conflict";
import { editsBetween, type FieldEdits } from "./field-edits";

/**
 * The state of the typed values. `typed`: not sent yet; `waiting`: sent without an answer, and sent
 * again; `wrong`: a value is not valid; `refused`: the server refused them.
 */
export type SaveState = "saved" | "typed" | "saving" | "waiting" | "wrong" | "conflict" | "refused";

type Options<Values extends object> = {
  /** The values that the server last returned. */
  readonly stored: Values;
  /** Returns the valid fields in the form in which they are saved; invalid fields are left out. */
  readonly read: (typed: Values) => Partial<Values>;
  readonly send: (edits: FieldEdits) => Promise<unknown>;
  /**
   * Milliseconds between the last change and the save; null saves when the person leaves the field.
   */
  readonly pauseMs: number | null;
  /** Maps conflicts to the field names used here, where the server has other names for them. */
  readonly conflictsIn?: (met: Conflict["fields"]) => Conflict["fields"];
  /** Called with every refusal that is not a conflict. */
  readonly onRefused?: (error: unknown) => void;
  /** Called with the reason and the edits when a save fails after the component was unmounted. */
  readonly onUnsavedAway?: (error: unknown, edits: FieldEdits) => void;
};

/**
 * Saves fields automatically: one request at a time, repeated until the server has decided on it,
 * and at once when the page is hidden or left. A field without unsaved changes follows the stored
 * value. A value that somebody else changed meanwhile is reported as a conflict and never
 * overwritten.
 */
export function useAutosave<Values extends object>({ stored, pauseMs, ...options }: Options<Values>) {
  const [typed, setTyped] = useState(stored);
  const [state, setState] = useState<SaveState>("saved");
  const [error, setError] = useState<unknown>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  /**
   * `base` is the last known stored value, `last` the promise of the last send, `seen` the last
   * `stored` that was received.
   */
  const now = useRef({ typed: stored, base: stored, seen: stored, last: Promise.resolve(), failures: 0, isHere: true });
  const latest = useRef(options);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    latest.current = options;
  });

  /** Returns the typed values, with valid fields in the form in which they are saved. */
  const asSaved = useCallback((values: Values): Values => ({ ...values, ...latest.current.read(values) }), []);
  const unsaved = useCallback(() => editsBetween(now.current.base, latest.current.read(now.current.typed)), []);
  const rest = useCallback((): SaveState => {
    if (Object.keys(unsaved()).length > 0) return "saving";
    const { typed: mine } = now.current;
    return Object.keys(latest.current.read(mine)).length < Object.keys(mine).length ? "wrong" : "saved";
  }, [unsaved]);

  /** Sends the unsaved fields. Resolves to true when everything is saved. */
  const flush = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    const post = async () => {
      const edits = unsaved();
      if (Object.keys(edits).length === 0) return setState(rest());
      setState("saving");
      setError(null);
      try {
        await latest.current.send(edits);
        const sent = Object.fromEntries(Object.entries(edits).map(([field, { to }]) => [field, to]));
        now.current.base = { ...now.current.base, ...sent };
        now.current.failures = 0;
        setState(rest());
      } catch (refused) {
        const { isHere } = now.current;
        const refusal = refusalIn(refused);
        if (!isHere) latest.current.onUnsavedAway?.(refused, edits);
        else if (isUndecided(refused)) {
          setState("waiting");
          timer.current = setTimeout(() => void flush(), untilAnswered.retryDelay(now.current.failures++));
        } else if (refusal?.conflicts) {
          const fields = latest.current.conflictsIn?.(refusal.conflicts) ?? refusal.conflicts;
          setConflict({ by: String(refusal.values.by ?? ""), fields });
          setState("conflict");
        } else {
          setError(refused);
          setState("refused");
          latest.current.onRefused?.(refused);
        }
      }
    };
    now.current.last = now.current.last.then(post);
    await now.current.last;
    return rest() === "saved";
  }, [rest, unsaved]);

  const put = (values: Partial<Values>) => {
    now.current.typed = { ...now.current.typed, ...values };
    setTyped(now.current.typed);
  };
  const change = (values: Partial<Values>) => {
    put(values);
    clearTimeout(timer.current);
    if (pauseMs === null) return setState("typed");
    setState("saving");
    timer.current = setTimeout(() => void flush(), pauseMs);
  };

  // A new stored value replaces the typed one in fields without unsaved changes.
  useEffect(() => {
    const arrived = editsBetween(now.current.seen, stored);
    now.current.seen = stored;
    const mine = editsBetween(now.current.base, asSaved(now.current.typed));
    const free = Object.fromEntries(
      Object.entries(arrived).flatMap(([field, { to }]) => (field in mine ? [] : [[field, to]])),
    );
    if (Object.keys(free).length === 0) return;
    now.current.base = { ...now.current.base, ...free };
    now.current.typed = { ...now.current.typed, ...free };
    setTyped(now.current.typed);
  }, [stored, asSaved]);

  useEffect(() => {
    const { current } = now;
    current.isHere = true;
    const hurry = () => {
      if (document.visibilityState === "hidden") void flush();
    };
    const again = () => void flush();
    document.addEventListener("visibilitychange", hurry);
    window.addEventListener("online", again);
    return () => {
      document.removeEventListener("visibilitychange", hurry);
      window.removeEventListener("online", again);
      current.isHere = false;
      void flush();
    };
  }, [flush]);

  return {
    typed,
    /** The last known stored values. */
    base: now.current.base,
    isUnsaved: Object.keys(editsBetween(now.current.base, { ...typed, ...options.read(typed) })).length > 0,
    state,
    error,
    conflict,
    change,
    flush,
    /** Continues a draft: puts its values into the fields, with `begun` as their base. */
    resume: (values: Partial<Values>, begun: Partial<Values>) => {
      now.current.base = { ...now.current.base, ...begun };
      change(values);
    },
    /** Ends the conflict: saves the person's own values, or takes the other person's. */
    resolve: (isMine: boolean) => {
      if (!conflict) return;
      const theirs = Object.fromEntries(Object.entries(conflict.fields).map(([field, met]) => [field, met.theirs]));
      now.current.base = { ...now.current.base, ...theirs };
      if (!isMine) put(theirs as Partial<Values>);
      setConflict(null);
      void flush();
    },
  };
}
