"use client";

import { useEffect, useRef } from "react";
import { Icon } from "./icon";

type FormErrorSummaryProps = {
  /** States that the form was not saved and that all entered values are still there. */
  title: string;
  errors: readonly { fieldId: string; message: string }[];
};

/**
 * The errors of a form, each with a link to its field. It takes the focus when it appears. Renders
 * nothing without errors.
 */
export function FormErrorSummary({ title, errors }: FormErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const wrong = errors.length > 0;
  useEffect(() => {
    if (wrong) box.current?.focus();
  }, [wrong]);
  if (!wrong) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="flex gap-3 rounded-card border border-bad bg-bad-wash p-4 text-ink"
    >
      <span className="text-bad">
        <Icon name="alert" />
      </span>
      <div className="grid gap-1">
        <p className="font-semibold">{title}</p>
        <ul className="grid gap-0.5 text-small">
          {errors.map(({ fieldId, message }) => (
            <li key={`${fieldId} ${message}`}>
              <a href={`#${fieldId}`} className="inline-block py-0.5 underline decoration-bad underline-offset-3">
                {message}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
