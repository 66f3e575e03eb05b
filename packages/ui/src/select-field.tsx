import type { ComponentPropsWithRef } from "react";
import { controlLook, Field, type FieldProps } from "./field";
import { Icon } from "./icon";

export type SelectOption = { value: string; label: string; disabled?: boolean };
export type SelectGroup = { label: string; options: readonly SelectOption[] };

type SelectFieldProps = FieldProps &
  Omit<ComponentPropsWithRef<"select">, "className" | "style" | "children" | "multiple"> & {
    options: readonly (SelectOption | SelectGroup)[];
    /** The text of the empty first option. */
    placeholder?: string | undefined;
  };

/** A native select. */
export function SelectField({
  label,
  hint,
  error,
  optionalText,
  labelHidden,
  help,
  id,
  options,
  placeholder,
  ...native
}: SelectFieldProps) {
  return (
    <Field {...{ label, hint, error, optionalText, labelHidden, help, id }}>
      {(wiring) => (
        <span className="relative flex items-center">
          <select {...native} {...wiring} className={`${controlLook} h-11 appearance-none truncate pe-10`}>
            {placeholder !== undefined && <option value="">{placeholder}</option>}
            {options.map((entry) => ("options" in entry ? drawGroup(entry) : drawOption(entry)))}
          </select>
          <span className="pointer-events-none absolute end-3 text-ink-3">
            <Icon name="chevron-down" size={16} />
          </span>
        </span>
      )}
    </Field>
  );
}

/** Groups may have the same label. A group without options is not rendered. */
function drawGroup({ label, options }: SelectGroup) {
  return (
    options[0] && (
      <optgroup key={`of ${options[0].value}`} label={label}>
        {options.map(drawOption)}
      </optgroup>
    )
  );
}

function drawOption({ value, label, disabled }: SelectOption) {
  return (
    <option key={value} value={value} disabled={disabled}>
      {label}
    </option>
  );
}
