"use client";

import { useEffect, useState } from "react";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Recorded = { readonly earlyInput?: WeakMap<Element, string | boolean | null> };

const nothing: NonNullable<Recorded["earlyInput"]> = new WeakMap();
/** What was written or chosen in a control before hydration; null: it is hydrated. */
const recorded = () => (window as Recorded).earlyInput ?? nothing;

const isControl = (element: Element | null): element is Control =>
  element !== null && ["INPUT", "TEXTAREA", "SELECT"].includes(element.tagName);

/**
 * Writes the text as a person does. React ignores an event whose value it has seen: the value that
 * is set through the element counts as seen, the one set through the prototype does not.
 */
function write(control: Control, text: string): void {
  const caret = control.tagName === "SELECT" ? null : (control as HTMLInputElement).selectionStart;
  control.value = `${text} `;
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), "value")?.set?.call(control, text);
  if (caret !== null) (control as HTMLInputElement).setSelectionRange(caret, caret);
  control.dispatchEvent(new Event("input", { bubbles: true }));
  control.dispatchEvent(new Event("change", { bubbles: true }));
}

function repeat(control: Control, early: string | boolean): void {
  if (typeof early === "boolean" && "checked" in control) {
    control.checked = !early;
    control.click();
  } else if (control.type === "file") control.dispatchEvent(new Event("change", { bubbles: true }));
  else write(control, String(early));
  // A field that is saved when it is left may have been left already.
  if (control !== document.activeElement) control.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
}

/**
 * Repeats for React what a person wrote or chose in a field of a rendered page before hydration, so
 * that it is kept and saved. A draft is restored before it, and keeps the other fields. Needs
 * `earlyInputScript` in the page.
 * @param id of the control, or of the element around the controls
 */
export function EarlyInput({ id }: { id: string }) {
  const [isRestored, setRestored] = useState(false);
  useEffect(() => {
    const root = document.getElementById(id);
    const controls = [root, ...(root?.querySelectorAll("input") ?? [])].filter(isControl);
    const early = controls.filter((control) => (recorded().get(control) ?? null) !== null);
    if (early.length === 0) {
      for (const control of controls) recorded().set(control, null);
      return;
    }
    // The form's effects, which restore a draft, come after this one: the next render has it.
    if (!isRestored) return setRestored(true);
    // One field after the other, as by a person, so that each is rendered before the next.
    const timer = setTimeout(() => {
      for (const control of controls) {
        const value = recorded().get(control) ?? null;
        recorded().set(control, null);
        if (value !== null) repeat(control, value);
      }
    });
    return () => clearTimeout(timer);
  }, [id, isRestored]);
  return null;
}
