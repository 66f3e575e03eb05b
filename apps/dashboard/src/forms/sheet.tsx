"use client";

import { Dialog as PlainDialog } from "@spots/ui/dialog";
import { Sheet as PlainSheet } from "@spots/ui/sheet";
import { showToast } from "@spots/ui/toast";
import { useTranslations } from "next-intl";
import { type ComponentProps, createContext, type ReactNode, use, useEffect, useMemo, useRef, useState } from "react";

/**
 * A form inside asks this when its sheet closes: whether something was typed that was not accepted.
 */
type IsDirty = () => boolean;
type Forms = { readonly add: (form: IsDirty) => () => void };

const Context = createContext<Forms | null>(null);

/**
 * Tells the sheet around a form whether the form holds unsaved work. Outside of a sheet it does
 * nothing.
 */
export function useUnsavedWork(isDirty: boolean): void {
  const forms = use(Context);
  const latest = useRef(isDirty);
  useEffect(() => {
    latest.current = isDirty;
  });
  useEffect(() => forms?.add(() => latest.current), [forms]);
}

type Guarded = {
  /**
   * Opens the sheet again on what it was about, where `onOpenChange(true)` does not; null where
   * only its own button can.
   */
  onReopen?: (() => void) | null | undefined;
};

/**
 * Closing a sheet by Escape, Back, its button or a press outside keeps the unsaved work in it as a
 * draft, says so, and lets the person go on with it.
 */
function useGuard({
  open,
  onOpenChange,
  onReopen,
}: Pick<ComponentProps<typeof PlainSheet>, "open" | "onOpenChange"> & Guarded) {
  const say = useTranslations("forms");
  const [isHeldOpen, setHeldOpen] = useState(false);
  const dirty = useRef(new Set<IsDirty>());
  const forms = useMemo<Forms>(
    () => ({
      add: (form) => {
        dirty.current.add(form);
        return () => dirty.current.delete(form);
      },
    }),
    [],
  );
  const change = (next: boolean) => {
    setHeldOpen(next);
    onOpenChange?.(next);
  };
  const request = (next: boolean) => {
    const isUnsaved = !next && [...dirty.current].some((isDirty) => isDirty());
    change(next);
    if (isUnsaved)
      showToast({
        tone: "info",
        title: say("draftSaved"),
        ...(onReopen === null
          ? { detail: say("draftWaits") }
          : { action: { label: say("continue"), onAction: onReopen ?? (() => change(true)) } }),
      });
  };
  const wrap = (children: ReactNode) => <Context value={forms}>{children}</Context>;
  return { held: { open: open ?? isHeldOpen, onOpenChange: request }, wrap };
}

/**
 * The sheet of the dashboard: as in packages/ui, and unsaved work in it is not lost when it closes.
 */
export function Sheet({ onReopen, children, ...props }: ComponentProps<typeof PlainSheet> & Guarded) {
  const { held, wrap } = useGuard({ ...props, onReopen });
  return wrap(
    <PlainSheet {...props} {...held}>
      {children}
    </PlainSheet>,
  );
}

/** The dialog of the dashboard, guarded as the sheet is. */
export function Dialog({ onReopen, children, ...props }: ComponentProps<typeof PlainDialog> & Guarded) {
  const { held, wrap } = useGuard({ ...props, onReopen });
  return wrap(
    <PlainDialog {...props} {...held}>
      {children}
    </PlainDialog>,
  );
}
