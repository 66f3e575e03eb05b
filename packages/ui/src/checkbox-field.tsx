import { type ComponentPropsWithRef, type ReactNode, useId } from "react";
import { EarlyInput } from "./early-input";
import { FieldError, FieldHint, wiringOf } from "./field";
import { Icon } from "./icon";

type CheckboxFieldProps = Omit<ComponentPropsWithRef<"input">, "className" | "style" | "type"> & {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
};

/** A single checkbox with a label. */
export function CheckboxField({ label, hint, error, id, ...native }: CheckboxFieldProps) {
  const made = useId();
  const fieldId = id ?? made;
  return (
    <div className="grid gap-1">
      <label htmlFor={fieldId} className="flex min-h-6 items-start gap-3 text-base has-disabled:text-ink-3">
        <span className="relative mt-0.5 grid shrink-0 place-items-center">
          <input
            {...native}
            {...wiringOf(fieldId, Boolean(hint), Boolean(error))}
            type="checkbox"
            className="peer size-5 appearance-none rounded-control border border-edge bg-paper transition-colors checked:border-accent checked:bg-accent hover:border-ink-3 disabled:bg-paper-2 aria-invalid:border-bad forced-colors:appearance-auto"
          />
          <span className="pointer-events-none absolute hidden text-on-accent peer-checked:grid forced-colors:hidden!">
            <Icon name="check" size={16} />
          </span>
        </span>
        <span>{label}</span>
      </label>
      <EarlyInput id={fieldId} />
      {(hint || error) && (
        <div className="ms-8 grid gap-1">
          {hint && <FieldHint id={`${fieldId}-hint`}>{hint}</FieldHint>}
          {error && <FieldError id={`${fieldId}-error`}>{error}</FieldError>}
        </div>
      )}
    </div>
  );
}
