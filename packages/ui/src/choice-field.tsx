import { type ChangeEvent, type ComponentPropsWithRef, type ReactNode, useId } from "react";
import { EarlyInput } from "./early-input";
import { FieldError, FieldHint } from "./field";
import { Icon, type IconName } from "./icon";

export type Choice<Value extends string = string> = {
  value: Value;
  label: string;
  /** A sentence under the label. Used by "cards" only. */
  detail?: ReactNode;
  icon?: IconName;
  disabled?: boolean;
};

type ChoiceFieldProps<Value extends string> = Omit<
  ComponentPropsWithRef<"input">,
  "className" | "style" | "type" | "value" | "defaultValue" | "checked" | "defaultChecked" | "id"
> & {
  /** The legend of the fieldset: the question. */
  legend: string;
  legendHidden?: boolean | undefined;
  name: string;
  choices: readonly Choice<Value>[];
  /** "cards" have a detail text, "segmented" is one row, "pills" wrap. */
  look?: "cards" | "segmented" | "pills" | undefined;
  multiple?: boolean | undefined;
  /** The chosen values. With `onValueChange`, the field is controlled. */
  value?: readonly Value[] | undefined;
  defaultValue?: readonly Value[] | undefined;
  onValueChange?: ((value: Value, chosen: boolean) => void) | undefined;
  hint?: ReactNode;
  error?: string | undefined;
  id?: string | undefined;
};

const groups = {
  cards: "grid gap-2.5 sm:grid-cols-[repeat(auto-fit,minmax(14rem,1fr))]",
  segmented: "grid auto-cols-fr grid-flow-col overflow-hidden rounded-card border border-edge bg-paper",
  pills: "flex flex-wrap gap-2",
};
const boxes = {
  cards:
    "flex items-start gap-3 rounded-card border border-edge bg-paper p-3.5 hover:border-ink-3 has-checked:border-magic-rim has-checked:bg-magic-wash has-checked:shadow-[inset_0_0_0_1px_var(--magic-rim)]",
  segmented:
    "flex min-h-11 flex-col items-center justify-center gap-x-2 gap-y-1 border-e border-line px-1 py-1.5 text-center text-base leading-tight font-medium sm:flex-row last:border-e-0 hover:bg-paper-2 has-checked:bg-accent has-checked:text-on-accent has-focus-visible:-outline-offset-2",
  pills:
    "flex min-h-11 items-center gap-2 rounded-full border border-line-2 px-4 text-base font-strong hover:border-edge has-checked:border-magic-rim has-checked:bg-magic-wash",
};

/**
 * A choice of one value, or of several with `multiple`, with all options visible. It renders native
 * radios and checkboxes, so the form posts without JavaScript.
 */
export function ChoiceField<Value extends string>({
  legend,
  legendHidden,
  choices,
  look = "cards",
  multiple = false,
  value,
  defaultValue,
  onValueChange,
  hint,
  error,
  id,
  ...native
}: ChoiceFieldProps<Value>) {
  const made = useId();
  const fieldId = id ?? made;
  const about = [hint && `${fieldId}-hint`, error && `${fieldId}-error`].filter(Boolean).join(" ");
  const chosenOf = (choice: Value) =>
    value ? { checked: value.includes(choice) } : defaultValue ? { defaultChecked: defaultValue.includes(choice) } : {};
  const tell = (choice: Value) =>
    onValueChange && {
      onChange: (event: ChangeEvent<HTMLInputElement>) => {
        native.onChange?.(event);
        onValueChange(choice, event.target.checked);
      },
    };
  return (
    <fieldset
      id={fieldId}
      tabIndex={-1}
      aria-describedby={about || undefined}
      className="grid min-w-0 gap-2 outline-none"
    >
      <legend className={legendHidden ? "sr-only" : "mb-2 text-small font-semibold"}>{legend}</legend>
      {hint && <FieldHint id={`${fieldId}-hint`}>{hint}</FieldHint>}
      <div className={groups[look]}>
        {choices.map((choice) => (
          <label
            key={choice.value}
            className={`${boxes[look]} group/choice relative cursor-pointer transition-colors has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus has-disabled:cursor-not-allowed has-disabled:opacity-55 forced-colors:has-checked:outline-4 forced-colors:has-checked:-outline-offset-4`}
          >
            <input
              {...native}
              {...chosenOf(choice.value)}
              {...tell(choice.value)}
              type={multiple ? "checkbox" : "radio"}
              value={choice.value}
              disabled={choice.disabled ?? native.disabled}
              aria-invalid={error ? true : undefined}
              className="absolute inset-0 size-full cursor-pointer opacity-0"
            />
            <ChoiceFace choice={choice} look={look} />
          </label>
        ))}
      </div>
      {error && <FieldError id={`${fieldId}-error`}>{error}</FieldError>}
      <EarlyInput id={fieldId} />
    </fieldset>
  );
}

function ChoiceFace({ choice, look }: { choice: Choice; look: "cards" | "segmented" | "pills" }) {
  const tick = (
    <span className="hidden text-magic-ink group-has-checked/choice:grid">
      <Icon name="check" size={look === "cards" ? 20 : 16} />
    </span>
  );
  if (look === "segmented") {
    return (
      <>
        {choice.icon && <Icon name={choice.icon} />}
        <span className="num min-w-0 break-words max-sm:[svg+&]:text-tiny">{choice.label}</span>
      </>
    );
  }
  if (look === "pills") {
    return (
      <>
        {tick}
        {choice.icon && <Icon name={choice.icon} />}
        <span>{choice.label}</span>
      </>
    );
  }
  return (
    <>
      {choice.icon && (
        <span className="mt-0.5 text-ink-2">
          <Icon name={choice.icon} />
        </span>
      )}
      <span className="grid flex-1 gap-0.5">
        <span className="font-semibold">{choice.label}</span>
        {choice.detail && <span className="text-small text-ink-2">{choice.detail}</span>}
      </span>
      <span className="grid size-5 place-items-center">{tick}</span>
    </>
  );
}
