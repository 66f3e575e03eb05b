"use client";

import { Button } from "@spots/ui/button";
import { useTranslations } from "next-intl";
import { FormError } from "@/forms/form-error";
import type { useCheckedList } from "./use-checked-list";

type Props = Pick<ReturnType<typeof useCheckedList>, "isChecked"> & {
  check: { readonly error: unknown; readonly isPending: boolean; readonly mutate: () => void };
  store: { readonly error: unknown; readonly isPending: boolean };
  /** Whether there are rows to check, and after the check whether there are rows to store. */
  canCheck: boolean;
  canStore: boolean;
  label: string;
  onStore: () => void;
};

/** The last part of a list: the buttons that check and store it, and what went wrong. */
export function CheckButtons({ isChecked, check, store, canCheck, canStore, label, onStore }: Props) {
  const say = useTranslations("lists");
  const look = { variant: "primary", size: "large", wide: true } as const;
  return (
    <>
      <FormError error={check.error ?? store.error} also={say("kept")} />
      {isChecked ? (
        <Button {...look} disabled={!canStore} pending={store.isPending} onClick={onStore}>
          {label}
        </Button>
      ) : (
        <Button {...look} disabled={!canCheck} pending={check.isPending} onClick={() => check.mutate()}>
          {say("check")}
        </Button>
      )}
    </>
  );
}
