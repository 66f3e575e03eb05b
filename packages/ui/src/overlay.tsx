"use client";

import * as Radix from "radix-ui/dialog";
import { type ReactElement, type ReactNode, useRef, useState } from "react";
import { isComposing } from "./composing";
import { IconButton } from "./icon-button";
import { useBackToClose } from "./overlay-history";

export type OverlayProps = {
  /** What opens it; without one, the caller holds `open`. */
  trigger?: ReactElement | undefined;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  title: string;
  description?: ReactNode;
  closeLabel: string;
  /** The buttons at its foot, the main one last. Wrap one in `OverlayClose` to close with it. */
  footer?: ReactNode;
  /**
   * It holds words only, nothing to press: the words take the focus, so that the arrow keys scroll
   * them.
   */
  forReading?: boolean | undefined;
  children?: ReactNode;
};

/**
 * A page over the page: focus stays in it, Escape and Back leave it, and the focus returns where it
 * was.
 */
export function Overlay({
  trigger,
  open,
  onOpenChange,
  title,
  description,
  closeLabel,
  footer,
  forReading = false,
  children,
  panel,
}: OverlayProps & { panel: string }) {
  const [isHeldOpen, setHeldOpen] = useState(false);
  const isOpen = open ?? isHeldOpen;
  const change = (next: boolean) => {
    setHeldOpen(next);
    onOpenChange?.(next);
  };
  useBackToClose(isOpen, () => change(false));
  const opener = useRef<Element | null>(null);
  return (
    <Radix.Root open={isOpen} onOpenChange={change}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-scrim data-[state=closed]:animate-vanish data-[state=open]:animate-appear" />
        <Radix.Content
          onOpenAutoFocus={(event) => {
            opener.current = document.activeElement;
            beginAtFirst(event);
          }}
          onEscapeKeyDown={leaveToList}
          onCloseAutoFocus={(event) => returnFocus(event, trigger ? null : opener.current)}
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
          {/* Last in the page, so that the focus begins at what the dialog asks. */}
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
 * The focus begins at the first thing that the overlay asks, with the caret behind its text: what
 * stands there is not selected, where one key would overwrite it. Where there is only the close
 * button yet, the overlay itself takes the focus, so that a space does not close it.
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
 * Escape that ends a composition of an input method is not for the overlay. An open list of choices
 * at a field inside comes first too; the field closes it.
 */
function leaveToList(event: KeyboardEvent) {
  if (isComposing(event)) event.preventDefault();
  if (event.target instanceof Element && event.target.hasAttribute("aria-activedescendant")) event.preventDefault();
}

/**
 * Returns the focus to what opened the overlay; Radix does so for a trigger. It stays where it is
 * when something has taken it while the overlay was closing: the next one, or a field that somebody
 * types in already.
 */
function returnFocus(event: Event, opener: Element | null) {
  const { activeElement } = document;
  if (activeElement && activeElement !== document.body) event.preventDefault();
  else if (opener instanceof HTMLElement) opener.focus();
}

/** Closes the dialog or sheet it stands in when its button is pressed. */
export function OverlayClose({ children }: { children: ReactElement }) {
  return <Radix.Close asChild>{children}</Radix.Close>;
}
