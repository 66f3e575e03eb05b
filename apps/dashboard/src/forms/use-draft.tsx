"use client";

import { saysTheSame } from "@spots/domain/kernel/same";
import { Banner } from "@spots/ui/banner";
import { Button } from "@spots/ui/button";
import { useFormatter, useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useDraftOwner } from "./draft-owner";
import { forgetDraft, readDraft, writeDraft } from "./draft-store";
import { useUnsavedWork } from "./sheet";
import { useLeaveWarning } from "./use-leave-warning";

export type DraftOf = {
  /** The form's name, the same for every subject: "spot.place". */
  readonly form: string;
  /** The id of the form's subject; null while there is none. Each subject has its own draft. */
  readonly subject?: string | null;
};

type Fields = Readonly<Record<string, unknown>>;

type Drafted<Value extends Fields> = DraftOf & {
  /** The current values, without passwords. */
  readonly value: Value;
  /** The values of the untouched form. */
  readonly initial: NoInfer<Value>;
  /** Sets the form's values. `base` has the values from when `value` was begun. */
  readonly apply: (value: NoInfer<Value>, base: NoInfer<Value>) => void;
};

export type DraftState = {
  /**
   * Rendered first in the form: says that a draft was restored and offers to start over. It also
   * reports unsaved work to the surrounding sheet.
   */
  readonly notice: ReactNode;
  /** Removes the draft after the server has accepted the values. */
  readonly accepted: () => void;
};

/** Ignores the id that a form makes, since it is no input of the person. */
const typedIn = ({ id: _id, ...typed }: Fields): Fields => typed;
const isSame = (one: Fields, other: Fields) => saysTheSame(typedIn(one), typedIn(other));

/**
 * Casts a stored value when it has exactly the fields of the form, else null. Guarantee: the same
 * form stored it under its own key; a draft of an older form has other fields and is dropped.
 */
function valueLike<Value extends Fields>(initial: Value, found: unknown): Value | null {
  if (typeof found !== "object" || found === null) return null;
  const isLike = saysTheSame(Object.keys(initial).sort(), Object.keys(found).sort());
  return isLike ? (found as Value) : null;
}

/**
 * Merges a draft into the current values. A field that was typed in keeps its typed value and its
 * base; the others take their current value. The draft's id is kept, so that a retry after a lost
 * response creates nothing twice.
 */
function ontoNow<Value extends Fields>(now: Value, before: Value, typed: Value): { value: Value; base: Value } {
  const value = { ...now };
  const base = { ...now };
  for (const field of Object.keys(now) as (keyof Value)[]) {
    if (field !== "id" && saysTheSame(typed[field], before[field])) continue;
    value[field] = typed[field];
    base[field] = before[field];
  }
  return { value, base };
}

/**
 * Stores the values of a form in this browser under the person, the business, the form and its
 * subject, from the first change until the server has accepted them. They are restored when the
 * same person opens the form again, also after a closed sheet, a reload or a closed page.
 */
export function useDraft<Value extends Fields>({
  form,
  subject = "",
  value,
  initial,
  apply,
}: Drafted<Value>): DraftState {
  const owner = useDraftOwner();
  const say = useTranslations("forms");
  const [base, setBase] = useState(initial);
  const [found, setFound] = useState<number | null>(null);
  const [thrown, setThrown] = useState<{ readonly value: Value; readonly base: Value } | null>(null);
  const [isBlocked, setBlocked] = useState(false);
  const person = subject === null ? "" : (owner?.person ?? "");
  const business = owner?.business ?? "";
  const isDirty = !isSame(value, base) && !isSame(value, initial);
  const typed = JSON.stringify(value);
  const stored = useRef(JSON.stringify(initial));
  const latest = useRef({ value, base, apply, initial });
  useEffect(() => {
    latest.current = { value, base, apply, initial };
  });

  const about = useRef(subject);
  useEffect(() => {
    if (about.current !== subject) {
      about.current = subject;
      const { initial: untouched } = latest.current;
      stored.current = JSON.stringify(untouched);
      setFound(null);
      setThrown(null);
      setBase(untouched);
      latest.current.apply(untouched, untouched);
    }
    if (!person || subject === null) return;
    const draft = readDraft(window.localStorage, { person, business, form, subject }, Date.now());
    const before = valueLike(latest.current.initial, draft?.base);
    const words = valueLike(latest.current.initial, draft?.value);
    if (draft && before && words) {
      const found = ontoNow(latest.current.initial, before, words);
      setBase(found.base);
      setFound(draft.at);
      latest.current.apply(found.value, found.base);
    }
  }, [person, business, form, subject]);

  useEffect(() => {
    if (!person || subject === null || stored.current === typed) return;
    stored.current = typed;
    const key = { person, business, form, subject };
    const { value: now, base: was } = latest.current;
    if (!isDirty) forgetDraft(window.localStorage, key);
    setBlocked(isDirty && !writeDraft(window.localStorage, key, { at: Date.now(), base: was, value: now }));
  }, [typed, isDirty, person, business, form, subject]);

  useLeaveWarning(isDirty && isBlocked);

  const accepted = () => {
    forgetDraft(window.localStorage, { person, business, form, subject: subject ?? "" });
    setFound(null);
    setThrown(null);
    setBase(latest.current.value);
  };
  const startOver = () => {
    const { value: words, base: before, initial: untouched } = latest.current;
    setFound(null);
    setThrown({ value: words, base: before });
    setBase(untouched);
    apply(untouched, untouched);
  };
  const undo = () => {
    if (!thrown) return;
    setThrown(null);
    setBase(thrown.base);
    apply(thrown.value, thrown.base);
  };
  const notice = (
    <>
      <UnsavedWork isDirty={isDirty} />
      {found !== null && <DraftFound at={found} onStartOver={startOver} />}
      {thrown !== null && !isDirty && (
        <Banner
          tone="info"
          live
          title={say("discarded")}
          action={
            <Button size="small" onClick={undo}>
              {say("undo")}
            </Button>
          }
        />
      )}
    </>
  );
  return { notice, accepted };
}

/** Rendered inside the sheet, so that it finds the sheet's context. */
function UnsavedWork({ isDirty }: { isDirty: boolean }) {
  useUnsavedWork(isDirty);
  return null;
}

function DraftFound({ at, onStartOver }: { at: number; onStartOver: () => void }) {
  const say = useTranslations("forms");
  const format = useFormatter();
  const when = format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" });
  return (
    <Banner
      tone="info"
      live
      title={say("draftFound")}
      action={
        <Button size="small" onClick={onStartOver}>
          {say("startOver")}
        </Button>
      }
    >
      {say("draftFrom", { when })}
    </Banner>
  );
}
