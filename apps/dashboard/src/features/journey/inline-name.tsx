"use client";

import { useEffect, useRef } from "react";
import { useInlineEdit } from "@/forms/use-inline-edit";

type Props = { name: string; label: string; onRename: (name: string) => void; max?: number };

/**
 * A name that is edited in place: Enter saves it, Escape discards the change. An empty name is not
 * saved.
 */
export function InlineName({ name, label, onRename, max = 80 }: Props) {
  const { isEditing, begin, field } = useInlineEdit({
    text: name,
    onKeep: (next) => next && onRename(next),
    isDone: ({ key }) => key === "Enter",
  });
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);

  useEffect(() => {
    if (isEditing) input.current?.select();
    else if (wasEditing.current && document.activeElement === document.body) button.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);

  if (!isEditing) {
    return (
      <button
        ref={button}
        type="button"
        className="max-w-full cursor-text break-words rounded-control text-start underline-offset-4 hover:underline hover:decoration-line-2"
        aria-label={`${label}: ${name}`}
        onClick={begin}
      >
        {name}
      </button>
    );
  }
  return (
    <input
      ref={input}
      aria-label={label}
      maxLength={max}
      className="w-full min-w-0 rounded-control border border-edge bg-paper px-2 py-0.5"
      {...field}
    />
  );
}
