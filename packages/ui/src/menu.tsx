"use client";

import * as Radix from "radix-ui/dropdown-menu";
import type { ReactElement } from "react";
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

type MenuProps = {
  trigger: ReactElement;
  label: string;
  items: readonly MenuItem[];
  align?: "start" | "end" | undefined;
};

/** A menu of actions or links behind one button. */
export function Menu({ trigger, label, items, align = "end" }: MenuProps) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          aria-label={label}
          align={align}
          sideOffset={6}
          collisionPadding={12}
          className="z-50 max-h-(--radix-dropdown-menu-content-available-height) max-w-80 min-w-52 overflow-y-auto rounded-card border border-line bg-paper p-1.5 text-ink shadow-high animate-appear"
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
