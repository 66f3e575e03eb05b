"use client";

import * as Radix from "radix-ui/dialog";
import type { ReactNode } from "react";
import { isComposing } from "./composing";
import { IconButton } from "./icon-button";

type SurfaceProps = {
  id: string;
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  /** Returns the element that opened the overlay. */
  openedBy: () => Element | null;
  title: string;
  description?: ReactNode;
  closeLabel: string;
  footer?: ReactNode;
  forReading: boolean;
  children?: ReactNode;
  panel: string;
};

/** The dialog of an overlay. It is loaded when an overlay is first opened. */
export function OverlaySurface({
  id,
  isOpen,
  onOpenChange,
  openedBy,
  title,
  description,
  closeLabel,
  footer,
  forReading,
  children,
  panel,
}: SurfaceProps) {
  return (
    <Radix.Root open={isOpen} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-scrim data-[state=closed]:animate-vanish data-[state=open]:animate-appear" />
        <Radix.Content
          id={id}
          onOpenAutoFocus={beginAtFirst}
          onEscapeKeyDown={leaveToList}
          onInteractOutside={stayForToast}
          onCloseAutoFocus={(event) => returnFocus(event, openedBy())}
          {...(!description && { "aria-describedby": undefined })}
          className={`fixed z-50 flex flex-col overflow-hidden border-line bg-paper text-ink shadow-high outline-none ${panel}`}
        >
          <header className="ps-5 pe-16 pt-4 pb-2 sm:ps-6 sm:pt-5">
            <div className="grid min-w-0 gap-1 wrap-anywhere pt-1">
              <Radix.Title className="heading text-title">{title}</Radix.Title>
              {description && (
                <Radix.Description asChild>
                  <div className="text-small text-ink-2">{description}</div>
                </Radix.Description>
              )}
            </div>
          </header>
          <div
            {...(forReading && { tabIndex: 0, role: "group", "aria-label": title })}
            className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 pt-2 pb-5 focus-visible:-outline-offset-2 sm:px-6"
          >
            {children}
          </div>
          {footer && (
            <footer className="flex flex-wrap justify-end gap-2.5 border-t border-line px-5 py-3.5 pb-[max(0.875rem,env(safe-area-inset-bottom))] sm:px-6">
              {footer}
            </footer>
          )}
          {/* Last in the DOM, so that the first focusable element is in the content. */}
          <div data-overlay-close className="absolute end-3 top-3 sm:end-4 sm:top-4">
            <Radix.Close asChild>
              <IconButton icon="close" label={closeLabel} />
            </Radix.Close>
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

const pressable =
  "a[href], button:not(:disabled), input:not(:disabled):not([type=hidden]), select:not(:disabled), textarea:not(:disabled), [tabindex='0']";

/**
 * Focuses the first control in the content, with the caret at the end of its text. The text is not
 * selected, because one key press would overwrite it. When there is only the close button, the
 * overlay itself takes the focus, so that a space does not close it.
 */
function beginAtFirst(event: Event) {
  event.preventDefault();
  const { currentTarget: panel } = event;
  if (!(panel instanceof HTMLElement)) return;
  const [first = panel] = [...panel.querySelectorAll<HTMLElement>(pressable)].filter(
    (each) => each.getClientRects().length > 0 && !each.closest("[data-overlay-close], [data-help]"),
  );
  first.focus({ preventScroll: true });
  const hasCaret = first instanceof HTMLTextAreaElement || (first instanceof HTMLInputElement && first.type === "text");
  if (hasCaret) first.setSelectionRange(first.value.length, first.value.length);
}

/**
 * An Escape that ends an input method's composition does not close the overlay. An Escape in a
 * field with an open list of choices closes only that list.
 */
function leaveToList(event: KeyboardEvent) {
  if (isComposing(event)) event.preventDefault();
  if (event.target instanceof Element && event.target.hasAttribute("aria-activedescendant")) event.preventDefault();
}

/** A press on a toast, such as its "Undo", does not close the overlay. */
function stayForToast(event: Event) {
  if (event.target instanceof Element && event.target.closest("[data-sonner-toaster]")) event.preventDefault();
}

/**
 * Returns the focus to the element that opened the overlay; Radix does so for a trigger. The focus
 * stays where it is when another element has taken it while the overlay was closing, such as the
 * next overlay or a field in use.
 */
function returnFocus(event: Event, opener: Element | null) {
  const { activeElement } = document;
  if (activeElement && activeElement !== document.body) event.preventDefault();
  else if (opener instanceof HTMLElement) opener.focus();
}
