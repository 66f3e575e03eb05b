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
  /** The form's own name, the same for every subject: "spot.place". */
  readonly form: string;
  /**
   * The id of what the form is about, where it can be about several; null while it is about
   * nothing. Another subject is another form.
   */
  readonly subject?: string | null;
};

type Fields = Readonly<Record<string, unknown>>;

type Drafted<Value extends Fields> = DraftOf & {
  /** Everything that is typed; never a password. */
  readonly value: Value;
  /** What an untouched form says. */
  readonly initial: NoInfer<Value>;
  /** Puts a value into the fields. `base` is what the form said when that value was begun. */
  readonly apply: (value: NoInfer<Value>, base: NoInfer<Value>) => void;
};

export type DraftState = {
  /**
   * Stands first in the form: says that a draft was put back, and offers to start over; and tells
   * the sheet around it of unsaved work.
   */
  readonly notice: ReactNode;
  /** The server has accepted what was typed: the draft is removed. */
  readonly accepted: () => void;
};

/** Ids that a form makes for itself are no work of a person. */
const typedIn = ({ id: _id, ...typed }: Fields): Fields => typed;
const isSame = (one: Fields, other: Fields) => saysTheSame(typedIn(one), typedIn(other));

/**
 * A stored value with exactly the fields of the form. Guarantee: this form stored it under its own
 * key; a form that has changed since has other fields, and its draft is dropped.
 */
function valueLike<Value extends Fields>(initial: Value, found: unknown): Value | null {
  if (typeof found !== "object" || found === null) return null;
  const isLike = saysTheSame(Object.keys(initial).sort(), Object.keys(found).sort());
  return isLike ? (found as Value) : null;
}

/**
 * A draft as it goes onto what the form says now: the fields that were typed in, each with what it
 * was begun from; the others as they have become meanwhile. The form's own id stays the draft's, so
 * that what had arrived without a reply is not made twice.
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
 * Keeps what is typed in a form in this browser, under the person, the business, the form and its
 * subject, from the first letter until the server has accepted it; and puts it back when the same
 * person opens the form again. It survives a closed sheet, a reload and a closed page.
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

/** Stands inside of the sheet, so that the sheet hears of it. */
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
