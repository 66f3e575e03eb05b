"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";

type Props = {
  /** The lane's name. */
  label: string;
  /** Whose it is, for those who listen. */
  of: string;
  text: string;
  teach: string;
  max: number;
  onKeep: (text: string) => void;
};

/** A few sentences of a lane, written where they stand. Kept when one leaves the field; Escape leaves them as they were. */
export function LaneText({ label, of, text, teach, max, onKeep }: Props) {
  const say = useTranslations("journey");
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const leave = () => {
    setEditing(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  const name = say("laneOf", { lane: label, stage: of });
  return (
    <div className="border-line border-t py-2">
      <p className="eyebrow text-ink-3">{label}</p>
      {editing ? (
        <textarea
          // The field replaces what was pressed: the hand goes on where it was.
          ref={(field) => field?.focus()}
          aria-label={name}
          defaultValue={text}
          maxLength={max}
          rows={3}
          className="mt-1 w-full resize-y rounded-control border border-edge bg-paper px-2 py-1 text-small"
          onBlur={(event) => {
            setEditing(false);
            const next = event.target.value.trim();
            if (next !== text) onKeep(next);
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) event.currentTarget.blur();
            if (event.key !== "Escape") return;
            event.currentTarget.value = text;
            leave();
          }}
        />
      ) : (
        <button
          ref={button}
          type="button"
          aria-label={`${name}: ${text || teach}`}
          onClick={() => setEditing(true)}
          className={`mt-0.5 w-full cursor-text whitespace-pre-line break-words rounded-control text-start text-small hover:bg-paper-2 ${text ? "text-ink-2" : "text-ink-3"}`}
        >
          {text || teach}
        </button>
      )}
    </div>
  );
}
