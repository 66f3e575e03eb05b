import type { ComponentPropsWithRef } from "react";
import { Field, type FieldProps } from "./field";

type FileFieldProps = FieldProps & Omit<ComponentPropsWithRef<"input">, "className" | "style" | "type" | "value">;

/** A file input. The browser provides the text of its button. */
export function FileField({ label, hint, error, optionalText, labelHidden, id, ...native }: FileFieldProps) {
  return (
    <Field {...{ label, hint, error, optionalText, labelHidden, id }}>
      {(wiring) => (
        <input
          {...native}
          {...wiring}
          type="file"
          className="block w-full rounded-card border border-dashed border-edge bg-paper p-3 text-small text-ink-2 file:me-4 file:min-h-9 file:rounded-full file:border file:border-solid file:border-line-2 file:bg-paper file:px-4 file:font-strong file:text-ink hover:border-ink-3 aria-invalid:border-bad"
        />
      )}
    </Field>
  );
}
