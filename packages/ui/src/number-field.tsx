import type { ComponentPropsWithRef } from "react";
import { controlLook, Field, type FieldProps } from "./field";

type NumberFieldProps = FieldProps &
  Omit<ComponentPropsWithRef<"input">, "className" | "style" | "size" | "type"> & {
    /** The unit: "€", "minutes". */
    suffix?: string | undefined;
  };

/** A number, short and in tabular figures. */
export function NumberField({
  label,
  hint,
  error,
  optionalText,
  labelHidden,
  id,
  suffix,
  inputMode = "decimal",
  ...native
}: NumberFieldProps) {
  return (
    <Field {...{ label, hint, error, optionalText, labelHidden, id }}>
      {(wiring) => (
        <span className="flex items-center gap-2.5">
          <span className="w-32">
            <input
              {...native}
              {...wiring}
              type="number"
              inputMode={inputMode}
              className={`${controlLook} read-only:bg-paper-2 num h-11`}
            />
          </span>
          {suffix && <span className="text-small text-ink-2">{suffix}</span>}
        </span>
      )}
    </Field>
  );
}
