import type { ComponentPropsWithRef } from "react";
import { controlLook, Field, type FieldProps } from "./field";
import { Icon, type IconName } from "./icon";

type TextFieldProps = FieldProps &
  Omit<ComponentPropsWithRef<"input">, "className" | "style" | "size"> & {
    icon?: IconName | undefined;
    /** A text after the input, inside its border: a unit, a domain. */
    suffix?: string | undefined;
    counterText?: string | undefined;
  };

/**
 * One line of text. `type` may be any textual input: email, password, search, tel, url, date, time,
 * datetime-local.
 */
export function TextField({
  label,
  hint,
  error,
  optionalText,
  labelHidden,
  help,
  id,
  counterText,
  icon,
  suffix,
  type = "text",
  ...native
}: TextFieldProps) {
  return (
    <Field {...{ label, hint, error, optionalText, labelHidden, help, id, counterText }}>
      {(wiring) => (
        <span className="relative flex items-center">
          {icon && (
            <span className="pointer-events-none absolute start-3 text-ink-3">
              <Icon name={icon} />
            </span>
          )}
          <input
            {...native}
            {...wiring}
            type={type}
            dir={native.dir ?? "auto"}
            className={`${controlLook} read-only:bg-paper-2 h-11 ${icon ? "ps-10" : ""} ${suffix ? "pe-16" : ""}`}
          />
          {suffix && <span className="pointer-events-none absolute end-3 text-small text-ink-3">{suffix}</span>}
        </span>
      )}
    </Field>
  );
}
