import { type ReactNode, useId } from "react";
import { CheckboxField } from "./checkbox-field";
import { controlLook } from "./field";
import { Icon } from "./icon";

export type ManyOption = { readonly value: string; readonly label: ReactNode; readonly chosen: boolean };

type ManyFieldProps = {
  label: string;
  /** The chosen values in words, on the button. */
  summary: string;
  options: readonly ManyOption[];
  onChange: (value: string, chosen: boolean) => void;
};

/** A choice of several values from a list of checkboxes, which opens below its button. */
export function ManyField({ label, summary, options, onChange }: ManyFieldProps) {
  const id = useId();
  return (
    <fieldset aria-labelledby={id} className="grid min-w-0 content-start gap-1.5">
      <div id={id} className="text-small font-semibold text-ink">
        {label}
      </div>
      <details className="group min-w-0">
        <summary
          className={`${controlLook} flex! h-11 cursor-pointer list-none items-center justify-between gap-2 [&::-webkit-details-marker]:hidden`}
        >
          <span className="sr-only">{label}: </span>
          <span className="min-w-0 flex-1 truncate">{summary}</span>
          <span className="shrink-0 text-ink-3 group-open:rotate-180">
            <Icon name="chevron-down" size={16} />
          </span>
        </summary>
        <div className="mt-1.5 grid max-h-72 gap-2.5 overflow-y-auto rounded-card border border-line bg-paper p-3">
          {options.map((option) => (
            <CheckboxField
              key={option.value}
              label={<span className="wrap-anywhere">{option.label}</span>}
              checked={option.chosen}
              onChange={({ currentTarget }) => onChange(option.value, currentTarget.checked)}
            />
          ))}
        </div>
      </details>
    </fieldset>
  );
}
