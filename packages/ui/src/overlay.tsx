"use client";

import {
  cloneElement,
  createContext,
  type ReactElement,
  type ReactNode,
  type SyntheticEvent,
  use,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
} from "react";
import { later, useLater } from "./later";
import { useBackToClose } from "./overlay-history";
import { Trigger } from "./trigger";

export type OverlayProps = {
  /** The element that opens it. Without one, the caller controls `open`. */
  trigger?: ReactElement | undefined;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  title: string;
  description?: ReactNode;
  closeLabel: string;
  /** The buttons at the bottom, the main one last. Wrap one in `OverlayClose` to close with it. */
  footer?: ReactNode;
  /** It contains text only. The text takes the focus, so that the arrow keys scroll it. */
  forReading?: boolean | undefined;
  /** Called when the dialog could not be loaded, for example without a network. */
  onUnloaded?: (() => void) | undefined;
  children?: ReactNode;
};

const surface = later(() => import("./overlay-surface").then((module) => module.OverlaySurface));

/** Loads the dialog of every overlay, on a page whose overlays open without a network too. */
export const prepareOverlays = (): void => void surface.load();

const Close = createContext(() => {});

/**
 * A modal overlay. Focus is trapped in it, Escape and Back close it, and the focus returns to the
 * element that had it. The dialog is loaded when a trigger is pointed at or takes the focus.
 */
export function Overlay({
  trigger,
  open,
  onOpenChange,
  children,
  footer,
  forReading = false,
  onUnloaded,
  ...words
}: OverlayProps & { panel: string }) {
  const id = useId();
  const [isHeldOpen, setHeldOpen] = useState(false);
  const isOpen = open ?? isHeldOpen;
  const opener = useRef<Element | null>(null);
  const { loaded: Surface, load } = useLater(surface);
  const change = (next: boolean) => {
    setHeldOpen(next);
    onOpenChange?.(next);
  };
  useBackToClose(isOpen, () => change(false));
  const begin = useEffectEvent(async () => {
    const { activeElement } = document;
    if (activeElement !== document.body) opener.current = activeElement;
    if ((await load()) !== null) return;
    change(false);
    onUnloaded?.();
  });
  useEffect(() => {
    if (isOpen) void begin();
  }, [isOpen]);
  return (
    <>
      {trigger && (
        <Trigger
          opens="dialog"
          isOpen={isOpen}
          controls={id}
          onNear={() => void load()}
          onPress={(button) => {
            opener.current = button;
            change(!isOpen);
          }}
        >
          {trigger}
        </Trigger>
      )}
      {Surface ? (
        <Close value={() => change(false)}>
          <Surface
            {...words}
            id={id}
            isOpen={isOpen}
            onOpenChange={change}
            openedBy={() => opener.current}
            forReading={forReading}
            footer={footer}
          >
            {children}
          </Surface>
        </Close>
      ) : (
        isOpen && <Scrim />
      )}
    </>
  );
}

/** Covers the page while what was opened is loaded. */
export function Scrim() {
  return <div aria-hidden className="fixed inset-0 z-40 animate-appear bg-scrim" />;
}

type Pressed = { onClick?: (event: SyntheticEvent<HTMLElement>) => void };

/** Wraps a button that closes the surrounding dialog or sheet. */
export function OverlayClose({ children }: { children: ReactElement }) {
  const close = use(Close);
  const button = children as ReactElement<Pressed>;
  return cloneElement(button, {
    onClick: (event) => {
      button.props.onClick?.(event);
      if (!event.defaultPrevented) close();
    },
  });
}
