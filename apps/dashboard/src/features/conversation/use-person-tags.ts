"use client";

import { isMeant, type Named, tagBeingTyped } from "@spots/domain/conversation/person-tag";
import { isComposing } from "@spots/ui/composing";
import { type KeyboardEvent, useState } from "react";

/** The typed text, and the people chosen for the names in it. */
export type Typed = { readonly text: string; readonly chosen: readonly Named[] };

/** The most people offered at once. */
const mostOffered = 6;

/**
 * The people offered while a name is typed after an `@`, the highlighted one, and those chosen so
 * far.
 */
export function usePersonTags(people: readonly Named[]) {
  const [text, setText] = useState("");
  const [caret, setCaret] = useState(0);
  const [at, setAt] = useState(0);
  const [closedFrom, setClosedFrom] = useState<number | null>(null);
  const [chosen, setChosen] = useState<readonly Named[]>([]);
  const typing = tagBeingTyped(text, caret);
  const isOpen = typing !== null && typing.from !== closedFrom && people.length > 0;
  const offered = isOpen ? people.filter(({ name }) => isMeant(name, typing.query)).slice(0, mostOffered) : [];
  const current = Math.min(at, offered.length - 1);

  const read = ({ value, selectionStart }: HTMLTextAreaElement) => {
    const before = tagBeingTyped(value, selectionStart);
    if (before?.from !== typing?.from) setClosedFrom(null);
    if (before?.query !== typing?.query) setAt(0);
    setText(value);
    setCaret(selectionStart);
  };
  /** Replaces the typed name by the person's full name, and puts the caret after it. */
  const choose = (field: HTMLTextAreaElement, person: Named) => {
    if (!typing) return;
    field.focus();
    field.setRangeText(`@${person.name} `, typing.from, caret, "end");
    setChosen([...chosen.filter(({ id }) => id !== person.id), person]);
    read(field);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (!isOpen || isComposing(event)) return;
    const person = offered[current];
    if (event.key === "Escape") setClosedFrom(typing.from);
    else if (!person) return;
    else if (event.key === "ArrowDown") setAt((current + 1) % offered.length);
    else if (event.key === "ArrowUp") setAt((current + offered.length - 1) % offered.length);
    else if (event.key === "Enter" || event.key === "Tab") choose(event.currentTarget, person);
    else return;
    event.preventDefault();
  };
  const put = (words: Typed) => {
    setText(words.text);
    setCaret(0);
    setChosen(words.chosen);
  };
  return { text, chosen, isOpen, offered, current, read, choose, onKeyDown, put };
}
