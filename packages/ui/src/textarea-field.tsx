import type { ComponentPropsWithRef } from "react";
import { controlLook, Field, type FieldProps } from "./field";

type TextareaFieldProps = FieldProps &
  Omit<ComponentPropsWithRef<"textarea">, "className" | "style"> & { counterText?: string | undefined };

/** A multi-line text field. It grows with its content where the browser supports it. */
export function TextareaField({
  label,
  hint,
  error,
  optionalText,
  labelHidden,
  help,
  id,
  counterText,
  rows = 3,
  ...native
}: TextareaFieldProps) {
  return (
    <Field {...{ label, hint, error, optionalText, labelHidden, help, id, counterText }}>
      {(wiring) => (
        <textarea
          {...native}
          {...wiring}
          rows={rows}
          dir={native.dir ?? "auto"}
          className={`${controlLook} read-only:bg-paper-2 placeholder-shown:[direction:inherit] field-sizing-content max-h-96 min-h-20 resize-y py-2.5 leading-normal`}
        />
      )}
    </Field>
  );
}
