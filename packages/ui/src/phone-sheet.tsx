"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { createPortal } from "react-dom";
import { IconButton } from "./icon-button";
import { useBackToClose } from "./overlay-history";

const sides = {
  bottom: "mx-auto mt-auto mb-0 max-h-[92dvh] w-full max-w-2xl rounded-t-sheet border-t open:animate-come-up",
  start:
    "me-auto h-dvh max-h-none w-full max-w-none sm:w-[30rem] sm:border-e open:animate-come-side [--from:-100%] rtl:[--from:100%]",
};

type PhoneSheetProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  description?: ReactNode;
  closeLabel: string;
  side?: keyof typeof sides;
  children: ReactNode;
};

/**
 * A drawer as a native dialog, for the staff app: the browser holds the focus inside and returns
 * it, so nothing is loaded for it, and no style element is inserted. It is in the body, because a
 * dark card that opens it would give it its colours.
 */
export function PhoneSheet({
  open,
  onClose,
  title,
  description,
  closeLabel,
  side = "bottom",
  children,
}: PhoneSheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useBackToClose(open, onClose);
  useEffect(() => {
    const { current } = dialog;
    if (!current || current.open === open) return;
    if (open) current.showModal();
    else current.close();
  }, [open]);
  return createPortal(
    // biome-ignore lint/a11y/useKeyWithClickEvents: the browser closes a dialog with Escape
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={() => open && onClose()}
      // Only a click on the backdrop has the dialog itself as its target.
      onClick={({ target, currentTarget }) => target === currentTarget && onClose()}
      className={`overflow-hidden border-line bg-paper p-0 text-ink shadow-high outline-none backdrop:bg-scrim ${sides[side]}`}
    >
      {open && (
        <div className="relative flex max-h-[inherit] flex-col">
          <header className="grid gap-1 wrap-anywhere ps-5 pe-16 pt-5 pb-2">
            <h2 id={id} className="heading text-title">
              {title}
            </h2>
            {description && <div className="text-small text-ink-2">{description}</div>}
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 pt-2 pb-[max(1.25rem,env(safe-area-inset-bottom))]">
            {children}
          </div>
          {/* Last in the DOM, so that the browser focuses the first control of the content. */}
          <div className="absolute end-3 top-3">
            <IconButton icon="close" label={closeLabel} onClick={onClose} />
          </div>
        </div>
      )}
    </dialog>,
    document.body,
  );
}
