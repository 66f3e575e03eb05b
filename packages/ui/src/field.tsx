import { type ReactNode, useId } from "react";
import { EarlyInput } from "./early-input";
import { Icon } from "./icon";

/** The properties of every field, in addition to those of its native control. */
export type FieldProps = {
  label: string;
  /** One line of help under the label. */
  hint?: ReactNode;
  /** The error and how to correct it. The control is marked invalid. */
  error?: string | undefined;
  /** A text beside the label: "optional". */
  optionalText?: string | undefined;
  labelHidden?: boolean | undefined;
  /** A help button after the label. */
  help?: ReactNode;
  id?: string | undefined;
};

/** The attributes that link a control to its label, hint and error. */
export type FieldWiring = { id: string; "aria-describedby"?: string; "aria-invalid"?: true };

type FrameProps = FieldProps & {
  /** The last line: how many characters are left. */
  counterText?: string | undefined;
  children: (wiring: FieldWiring) => ReactNode;
};

/** The layout of a field: label, hint, control and error in this order, linked by ids. */
export function Field({ label, hint, error, optionalText, labelHidden, help, id, counterText, children }: FrameProps) {
  const made = useId();
  const fieldId = id ?? made;
  return (
    <div className="grid min-w-0 gap-1.5">
      <div className="flex min-w-0 items-center gap-2">
        <label htmlFor={fieldId} className={labelHidden ? "sr-only" : "text-small font-semibold text-ink"}>
          {label}
          {optionalText && <span className="ms-2 font-normal text-ink-3">{optionalText}</span>}
        </label>
        {help}
      </div>
      {hint && <FieldHint id={`${fieldId}-hint`}>{hint}</FieldHint>}
      {children(wiringOf(fieldId, Boolean(hint), Boolean(error)))}
      <EarlyInput id={fieldId} />
      {(error || counterText) && (
        <div className="flex justify-between gap-4">
          {error ? <FieldError id={`${fieldId}-error`}>{error}</FieldError> : <span />}
          {counterText && <span className="num text-tiny text-ink-3">{counterText}</span>}
        </div>
      )}
    </div>
  );
}

export function wiringOf(id: string, hinted: boolean, wrong: boolean): FieldWiring {
  const about = [hinted && `${id}-hint`, wrong && `${id}-error`].filter(Boolean).join(" ");
  return { id, ...(about && { "aria-describedby": about }), ...(wrong && { "aria-invalid": true as const }) };
}

export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="text-small text-ink-2">
      {children}
    </p>
  );
}

export function FieldError({ id, children }: { id: string; children: string }) {
  return (
    <p id={id} className="flex items-start gap-1.5 text-small font-medium text-bad">
      <span className="mt-0.5">
        <Icon name="alert" size={16} />
      </span>
      {children}
    </p>
  );
}

/** The classes of a text control. 16 px on phones, because iOS zooms in on smaller text. */
export const controlLook =
  "block w-full min-w-0 rounded-card border border-edge bg-paper px-3 text-base text-ink transition-[border-color,box-shadow] placeholder:text-ink-3 hover:border-ink-3 focus-visible:outline-2 focus-visible:outline-offset-0 disabled:cursor-not-allowed disabled:bg-paper-2 disabled:text-ink-3 aria-invalid:border-bad aria-invalid:shadow-[inset_0_0_0_1px_var(--bad)] max-md:text-[1rem]";
