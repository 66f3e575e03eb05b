"use client";

import { Dialog as PlainDialog } from "@spots/ui/dialog";
import { Sheet as PlainSheet } from "@spots/ui/sheet";
import { showToast } from "@spots/ui/toast";
import { useTranslations } from "next-intl";
import { type ComponentProps, createContext, type ReactNode, use, useEffect, useMemo, useRef, useState } from "react";
import { useUnloaded } from "./use-unloaded";

/** Returns whether a form inside the sheet holds unsaved input. Called when the sheet closes. */
type IsDirty = () => boolean;
type Forms = { readonly add: (form: IsDirty) => () => void };

const Context = createContext<Forms | null>(null);

/**
 * Reports to the surrounding sheet whether a form holds unsaved work. Does nothing outside a sheet.
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
   * Opens the sheet again with the same content, where `onOpenChange(true)` cannot; null when only
   * its trigger can.
   */
  onReopen?: (() => void) | null | undefined;
};

/**
 * Guards a sheet. When it is closed with unsaved work, by any means, a toast says that a draft was
 * saved and offers to continue.
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
  const onUnloaded = useUnloaded();
  const wrap = (children: ReactNode) => <Context value={forms}>{children}</Context>;
  return { held: { open: open ?? isHeldOpen, onOpenChange: request, onUnloaded }, wrap };
}

/** The sheet of packages/ui with a guard for unsaved work. */
export function Sheet({ onReopen, children, ...props }: ComponentProps<typeof PlainSheet> & Guarded) {
  const { held, wrap } = useGuard({ ...props, onReopen });
  return wrap(
    <PlainSheet {...props} {...held}>
      {children}
    </PlainSheet>,
  );
}

/** The dialog of packages/ui with the same guard as the sheet. */
export function Dialog({ onReopen, children, ...props }: ComponentProps<typeof PlainDialog> & Guarded) {
  const { held, wrap } = useGuard({ ...props, onReopen });
  return wrap(
    <PlainDialog {...props} {...held}>
      {children}
    </PlainDialog>,
  );
}
