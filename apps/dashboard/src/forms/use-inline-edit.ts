"use client";

import { isComposing } from "@spots/ui/composing";
import { showToast } from "@spots/ui/toast";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useLeaveWarning } from "./use-leave-warning";

type Field = HTMLInputElement | HTMLTextAreaElement;
type Inline = {
  readonly text: string;
  /** Called with the trimmed text when it has changed. */
  readonly onKeep: (text: string) => void;
  /** Whether this key press ends the editing and saves the text. */
  readonly isDone: (event: KeyboardEvent<Field>) => boolean;
};

/**
 * A text that is edited in place. It is saved on blur and on navigation within the app. Escape
 * discards the change, and a toast offers to undo that. The browser asks for confirmation before
 * the page is unloaded with unsaved text.
 */
export function useInlineEdit({ text, onKeep, isDone }: Inline) {
  const say = useTranslations("forms");
  const [typed, setTyped] = useState<string | null>(null);
  const isChanged = typed !== null && typed.trim() !== text;
  const leave = useRef(() => {});
  useLeaveWarning(isChanged);
  const keep = () => {
    setTyped(null);
    if (typed !== null && isChanged) onKeep(typed.trim());
  };
  useEffect(() => {
    leave.current = keep;
  });
  useEffect(() => () => leave.current(), []);
  const cancel = () => {
    setTyped(null);
    if (typed === null || !isChanged) return;
    const action = { label: say("undo"), onAction: () => setTyped(typed) };
    showToast({ tone: "info", title: say("discarded"), action });
  };
  return {
    isEditing: typed !== null,
    begin: () => setTyped(text),
    field: {
      value: typed ?? text,
      onChange: (event: { target: Field }) => setTyped(event.target.value),
      onBlur: keep,
      onKeyDown: (event: KeyboardEvent<Field>) => {
        if (isComposing(event)) return;
        if (event.key === "Escape") cancel();
        else if (isDone(event)) {
          // The button that replaces the field takes the focus, and must not be activated by this
          // key press.
          event.preventDefault();
          keep();
        }
      },
    },
  };
}
