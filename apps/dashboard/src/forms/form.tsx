"use client";

import { Button, type ButtonSize, type ButtonVariant } from "@spots/ui/button";
import { ClientForm } from "@spots/ui/client-form";
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
  /**
   * The buttons stay at the lower edge of the sheet: a warning that appears above them never moves
   * them from under a finger.
   */
  stays?: boolean;
  /** Further buttons after the submit button. */
  beside?: ReactNode;
  label?: string;
  labelledBy?: string;
  className?: string;
  children: ReactNode;
};

const edge = "sticky -bottom-5 z-10 mt-auto -mx-5 -mb-5 border-line border-t bg-paper px-5 py-3.5 sm:-mx-6 sm:px-6";

/** A form: the draft notice, the fields, the refusal and the submit button. */
export function Form(props: Props) {
  const { of, submit, button, beside, stays = false, label, labelledBy, children } = props;
  const { className = stays ? "flex min-h-full flex-col gap-5" : "grid gap-5" } = props;
  const send = (
    <Button type="submit" variant="primary" {...button} pending={of.isPending}>
      {submit}
    </Button>
  );
  return (
    <ClientForm
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
      <div
        className={`col-span-full gap-2.5 empty:hidden ${button?.wide ? "grid" : "flex flex-wrap"} ${stays ? edge : ""}`}
      >
        {submit && send}
        {beside}
      </div>
    </ClientForm>
  );
}
