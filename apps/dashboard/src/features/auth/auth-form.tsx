"use client";

import { Button } from "@spots/ui/button";
import { TextField } from "@spots/ui/text-field";
import { useTranslations } from "next-intl";
import { type ReactNode, useActionState, useEffect, useRef } from "react";
import { useFormText } from "@/api/use-refusal";
import { FormAlert } from "@/forms/form-error";
import type { FormState } from "./form-state";

type Field = {
  readonly name: string;
  readonly type: "email" | "password" | "text";
  readonly label: string;
  readonly hint?: string;
  readonly autoComplete: string;
  readonly initial?: string;
};
type Props = {
  /**
   * The e-mail address whose password is asked for, so that a password manager saves it under this
   * address. Shown read-only.
   */
  username?: string;
  action: (before: FormState, form: FormData) => Promise<FormState>;
  fields: readonly Field[];
  hidden?: Readonly<Record<string, string>>;
  button: string;
  variant?: "primary" | "quiet";
  children?: ReactNode;
};

/**
 * A form that works without JavaScript: it posts to its action, keeps the input (but no passwords),
 * and shows each error at its field. The first invalid field takes the focus.
 */
export function AuthForm({ username, action, fields, hidden = {}, button, variant = "primary", children }: Props) {
  const [state, submit, pending] = useActionState(action, { fields: {}, kept: {} });
  const say = useTranslations("errors");
  const auth = useTranslations("auth");
  const { fieldText, sentence } = useFormText();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(state.fields).length > 0) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [state]);
  return (
    <form ref={form} action={submit} noValidate className="grid gap-5">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {username !== undefined && (
        <TextField
          name="username"
          type="email"
          label={auth("email")}
          autoComplete="username"
          value={username}
          readOnly
        />
      )}
      {fields.map(({ name, initial, ...field }) => {
        const broken = state.fields[name];
        return (
          <TextField
            key={name}
            name={name}
            {...field}
            defaultValue={state.kept[name] ?? initial ?? ""}
            {...(broken ? { error: fieldText(broken) } : {})}
          />
        );
      })}
      {children}
      {state.reason && <FormAlert>{sentence(state.reason, state.values) ?? say("badInput")}</FormAlert>}
      <Button type="submit" variant={variant} size="large" wide pending={pending}>
        {button}
      </Button>
    </form>
  );
}
