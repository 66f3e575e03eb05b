"use client";

import type { ComponentProps, ReactElement, ReactNode } from "react";
import { Form } from "./form";
import { Dialog, Sheet } from "./sheet";

type Props = Omit<ComponentProps<typeof Form>, "of"> & {
  /** The return value of `useSheetForm`. */
  of: ComponentProps<typeof Form>["of"] & { readonly isOpen: boolean; readonly setOpen: (open: boolean) => void };
  title: string;
  description?: string;
  closeLabel: string;
  /** Without a trigger, the caller opens it. */
  trigger?: ReactElement;
  /** Shown above the form. */
  before?: ReactNode;
  look?: "sheet" | "dialog";
};

/** A button that opens a sheet or a small dialog with one form. */
export function FormSheet({ of, title, description, closeLabel, trigger, before, look = "sheet", ...form }: Props) {
  const frame = { open: of.isOpen, onOpenChange: of.setOpen, title, description, closeLabel, trigger };
  const content = (
    <>
      {before}
      <Form of={of} {...form} />
    </>
  );
  return look === "sheet" ? (
    <Sheet {...frame}>{content}</Sheet>
  ) : (
    <Dialog size="small" {...frame}>
      {content}
    </Dialog>
  );
}
