/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Child } from "hono/jsx";
import type { Typed } from "./form-answer";
import { limits, mostOfQuestion } from "./form-limits";

/** A field's label, its entered value and its error. */
export type Field = { readonly name: string; readonly typed: Typed; readonly wrong: Readonly<Record<string, string>> };

const limitOf = (name: string) => limits[name] ?? (name.startsWith("q") ? mostOfQuestion : undefined);
export const whyOf = (name: string) => `${name}-wrong`;
export const Why = ({ name, wrong }: Pick<Field, "name" | "wrong">) => (
  <p class="wrong" id={whyOf(name)} aria-live="polite">
    {wrong[name] ?? ""}
  </p>
);
export const marks = ({ name, wrong }: Pick<Field, "name" | "wrong">) => ({
  "aria-describedby": whyOf(name),
  "aria-invalid": wrong[name] ? ("true" as const) : undefined,
});

export const TextArea = ({ name, typed, wrong, ...more }: Field & { class?: string; placeholder?: string }) => (
  <>
    <textarea id={name} name={name} dir="auto" data-max={limitOf(name)} {...marks({ name, wrong })} {...more}>
      {typed[name] ?? ""}
    </textarea>
    <Why name={name} wrong={wrong} />
  </>
);

export const Line = ({ name, typed, wrong, ...more }: Field & { type?: string; autocomplete?: string }) => (
  <>
    <input
      type="text"
      id={name}
      name={name}
      dir="auto"
      data-max={limitOf(name)}
      value={typed[name] ?? ""}
      {...marks({ name, wrong })}
      {...more}
    />
    <Why name={name} wrong={wrong} />
  </>
);

export const Choice = ({
  name,
  value,
  typed,
  children,
  type = "radio",
  ...more
}: Omit<Field, "wrong"> & { value: string; type?: "radio" | "checkbox"; class?: string; children?: Child }) => (
  <label {...more}>
    <input type={type} name={name} value={value} checked={value !== "" && typed[name] === value} />
    <span>{children}</span>
  </label>
);
