"use client";

import { Menu as Radix } from "radix-ui/internal";
import { type RefObject, useRef } from "react";
import { Icon, type IconName } from "./icon";
import { Anchor } from "./link";

export type MenuItem =
  | {
      id: string;
      label: string;
      detail?: string;
      icon?: IconName;
      tone?: "danger";
      /** The current choice, shown by a tick. */
      chosen?: boolean;
      disabled?: boolean;
      href?: string;
      onSelect?: () => void;
    }
  | { kind: "separator"; id: string }
  | { kind: "heading"; id: string; label: string };

type SurfaceProps = {
  id: string;
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  /** The button that opens the menu. */
  button: RefObject<HTMLElement | null>;
  /** Whether the menu was opened by a key; then the first item takes the focus. */
  isByKey: boolean;
  label: string;
  items: readonly MenuItem[];
  align: "start" | "end";
};

/** The items of a menu. It is loaded when a menu is first used. */
export function MenuSurface({ id, isOpen, onOpenChange, button, isByKey, label, items, align }: SurfaceProps) {
  const isLeft = useRef(false);
  const isBegun = useRef(false);
  return (
    <Radix.Root modal={false} open={isOpen} onOpenChange={onOpenChange}>
      <Radix.Anchor virtualRef={button as RefObject<HTMLElement>} />
      <Radix.Portal>
        <Radix.Content
          id={id}
          aria-label={label}
          align={align}
          sideOffset={6}
          collisionPadding={12}
          onInteractOutside={(event) => {
            // A press on the button closes the menu by itself.
            if (event.target instanceof Node && button.current?.contains(event.target)) event.preventDefault();
            else isLeft.current = true;
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (!isLeft.current) button.current?.focus();
            isLeft.current = false;
            isBegun.current = false;
          }}
          onFocus={({ target, currentTarget }) => {
            if (!isByKey || isBegun.current || target !== currentTarget) return;
            isBegun.current = true;
            currentTarget.querySelector<HTMLElement>("[role=menuitem]:not([data-disabled])")?.focus();
          }}
          className="z-50 max-h-(--radix-popper-available-height) max-w-80 min-w-52 overflow-y-auto rounded-card border border-line bg-paper p-1.5 text-ink shadow-high data-[state=closed]:animate-vanish data-[state=open]:animate-appear"
        >
          {items.map((item) => (
            <MenuLine key={item.id} item={item} />
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function MenuLine({ item }: { item: MenuItem }) {
  if ("kind" in item) {
    return item.kind === "separator" ? (
      <Radix.Separator className="mx-2 my-1.5 h-px bg-line" />
    ) : (
      <Radix.Label className="eyebrow px-2.5 pt-2 pb-1">{item.label}</Radix.Label>
    );
  }
  const { label, detail, icon, tone, chosen, disabled = false, href, onSelect } = item;
  const look = `touch flex w-full cursor-pointer items-center gap-2.5 rounded-control px-2.5 py-2 text-start text-base outline-none select-none data-disabled:cursor-not-allowed data-disabled:opacity-50 data-highlighted:bg-paper-3 forced-colors:data-highlighted:outline-2 ${tone ? "text-bad" : ""}`;
  const face = (
    <>
      {icon && <Icon name={icon} />}
      <span className="grid min-w-0 flex-1">
        <span className="break-words">{label}</span>
        {detail && <span className="text-tiny text-ink-2">{detail}</span>}
      </span>
      {chosen && <Icon name="check" size={16} />}
    </>
  );
  return (
    <Radix.Item asChild disabled={disabled} {...(onSelect && { onSelect })}>
      {href === undefined ? (
        <button type="button" className={look}>
          {face}
        </button>
      ) : (
        <Anchor href={href} className={look}>
          {face}
        </Anchor>
      )}
    </Radix.Item>
  );
}
