"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useInlineEdit } from "@/forms/use-inline-edit";

type Props = {
  /** The lane's name. */
  label: string;
  /** The stage's name, for the accessible name of the field. */
  of: string;
  text: string;
  teach: string;
  max: number;
  onKeep: (text: string) => void;
};

/**
 * A few sentences of a lane, edited in place. They are saved on blur; Escape discards the change.
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
  // The textarea and the button replace each other, so the focus moves to the one that is shown.
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
