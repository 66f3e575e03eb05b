"use client";

import { cloneElement, type KeyboardEvent, type ReactElement, type SyntheticEvent } from "react";

type Press = (event: SyntheticEvent<HTMLElement>) => void;
type Pressed = {
  onClick?: Press;
  onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
  onPointerEnter?: Press;
  onFocus?: Press;
  readonly [name: string]: unknown;
};

type TriggerProps = {
  children: ReactElement;
  opens: "dialog" | "menu";
  isOpen: boolean;
  /** The id of what it opens. */
  controls: string;
  /** Called when the button is pressed: `byKey` is true for a key that is not a click. */
  onPress: (button: HTMLElement, byKey: boolean) => void;
  /** Called when the button is pointed at or takes the focus, to load what it opens. */
  onNear: (button: HTMLElement) => void;
};

/** Makes a button open a dialog, a popover or a menu. */
export function Trigger({ children, opens, isOpen, controls, onPress, onNear }: TriggerProps) {
  const { props } = children as ReactElement<Pressed>;
  return cloneElement(children as ReactElement<Pressed>, {
    "aria-haspopup": opens,
    "aria-expanded": isOpen,
    "aria-controls": isOpen ? controls : undefined,
    "data-state": isOpen ? "open" : "closed",
    onClick: (event) => {
      props.onClick?.(event);
      if (!event.defaultPrevented) onPress(event.currentTarget, isFromKey(event));
    },
    onKeyDown: (event) => {
      props.onKeyDown?.(event);
      if (opens !== "menu" || event.key !== "ArrowDown" || event.defaultPrevented || isOpen) return;
      event.preventDefault();
      onPress(event.currentTarget, true);
    },
    onPointerEnter: (event) => {
      props.onPointerEnter?.(event);
      onNear(event.currentTarget);
    },
    onFocus: (event) => {
      props.onFocus?.(event);
      onNear(event.currentTarget);
    },
  });
}

/** Whether a click comes from Enter or the space bar. */
const isFromKey = ({ nativeEvent }: SyntheticEvent<HTMLElement>) =>
  nativeEvent instanceof MouseEvent && nativeEvent.detail === 0;
