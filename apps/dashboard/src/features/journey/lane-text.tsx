"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useInlineEdit } from "@/forms/use-inline-edit";

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

/**
 * A few sentences of a lane, written where they stand. Kept when one leaves the field; Escape
 * leaves them as they were.
 */
export function LaneText({ label, of, text, teach, max, onKeep }: Props) {
  const say = useTranslations("journey");
  const { isEditing, begin, field } = useInlineEdit({
    text,
    onKeep,
    isDone: ({ key, metaKey, ctrlKey }) => key === "Enter" && (metaKey || ctrlKey),
  });
  const box = useRef<HTMLTextAreaElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  // The field replaces what was pressed, and the other way round: the hand goes on where it was.
  useEffect(() => {
    if (isEditing) box.current?.focus();
    else if (wasEditing.current && document.activeElement === document.body) button.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  const name = say("laneOf", { lane: label, stage: of });
  return (
    <div className="border-line border-t py-2">
      <p className="eyebrow text-ink-3">{label}</p>
      {isEditing ? (
        <textarea
          ref={box}
          aria-label={name}
          maxLength={max}
          rows={3}
          className="mt-1 w-full resize-y rounded-control border border-edge bg-paper px-2 py-1 text-small"
          {...field}
        />
      ) : (
        <button
          ref={button}
          type="button"
          aria-label={`${name}: ${text || teach}`}
          onClick={begin}
          className={`mt-0.5 w-full cursor-text whitespace-pre-line break-words rounded-control text-start text-small hover:bg-paper-2 ${text ? "text-ink-2" : "text-ink-3"}`}
        >
          {text || teach}
        </button>
      )}
    </div>
  );
}
