"use client";

import { Button, type ButtonSize, type ButtonVariant } from "@spots/ui/button";
import type { IconName } from "@spots/ui/icon";
import type { ReactNode, SubmitEvent } from "react";
import { FormError } from "./form-error";

type Props = {
  /** The return value of `useForm`. */
  of: {
    readonly submit: (event: SubmitEvent<HTMLFormElement>) => void;
    readonly prepare: () => void;
    readonly notice: ReactNode;
    readonly error: unknown;
    readonly isPending: boolean;
  };
  /** The label of the submit button; "" hides the button. */
  submit: string;
  button?: {
    readonly variant?: ButtonVariant;
    readonly size?: ButtonSize;
    readonly wide?: boolean;
    readonly icon?: IconName;
    readonly disabled?: boolean;
  };
  /** Further buttons after the submit button. */
  beside?: ReactNode;
  label?: string;
  labelledBy?: string;
  className?: string;
  children: ReactNode;
};

/** A form: the draft notice, the fields, the refusal and the submit button. */
export function Form({ of, submit, button, beside, label, labelledBy, className = "grid gap-5", children }: Props) {
  const send = (
    <Button type="submit" variant="primary" {...button} pending={of.isPending}>
      {submit}
    </Button>
  );
  return (
    <form
      noValidate
      className={className}
      aria-label={label}
      aria-labelledby={labelledBy}
      onFocus={of.prepare}
      onSubmit={of.submit}
    >
      <div className="col-span-full empty:hidden">{of.notice}</div>
      {children}
      <div className="col-span-full empty:hidden">
        <FormError error={of.error} />
      </div>
      <div className={`col-span-full gap-2.5 empty:hidden ${button?.wide ? "grid" : "flex flex-wrap"}`}>
        {submit && send}
        {beside}
      </div>
    </form>
  );
}
