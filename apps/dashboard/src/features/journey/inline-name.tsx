"use client";

import { useEffect, useRef, useState } from "react";

type Props = { name: string; label: string; onRename: (name: string) => void; max?: number };

/** A name that can be changed where it stands: Enter keeps it, Escape leaves it, an empty one is no name. */
export function InlineName({ name, label, onRename, max = 80 }: Props) {
  const [editing, setEditing] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);

  useEffect(() => {
    if (editing) input.current?.select();
    else if (wasEditing.current) button.current?.focus();
    wasEditing.current = editing;
  }, [editing]);

  const keep = (value: string) => {
    setEditing(false);
    const next = value.trim();
    if (next && next !== name) onRename(next);
  };
  if (!editing) {
    return (
      <button
        ref={button}
        type="button"
        className="max-w-full cursor-text break-words rounded-control text-start underline-offset-4 hover:underline hover:decoration-line-2"
        aria-label={`${label}: ${name}`}
        onClick={() => setEditing(true)}
      >
        {name}
      </button>
    );
  }
  return (
    <input
      ref={input}
      aria-label={label}
      defaultValue={name}
      maxLength={max}
      className="w-full min-w-0 rounded-control border border-edge bg-paper px-2 py-0.5"
      onBlur={(event) => keep(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === "Enter") {
          // The name's button takes the focus at once: the same key press must not press it.
          event.preventDefault();
          keep(event.currentTarget.value);
        }
        if (event.key === "Escape") setEditing(false);
      }}
    />
  );
}
