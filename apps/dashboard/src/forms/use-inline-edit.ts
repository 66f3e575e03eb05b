"use client";

import { isComposing } from "@spots/ui/composing";
import { showToast } from "@spots/ui/toast";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useLeaveWarning } from "./use-leave-warning";

type Field = HTMLInputElement | HTMLTextAreaElement;
type Inline = {
  readonly text: string;
  /** Told of a text that is another than before, without blanks at its ends. */
  readonly onKeep: (text: string) => void;
  /** Whether this key press ends the editing and keeps the text. */
  readonly isDone: (event: KeyboardEvent<Field>) => boolean;
};

/**
 * A text that is edited where it stands. It is kept when the field is left, also by leaving the
 * page within the app; Escape leaves it as it was and offers to go on; the browser asks before the
 * page is left over it.
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
          // What stood here takes the focus at once: the same key press must not press it.
          event.preventDefault();
          keep();
        }
      },
    },
  };
}
