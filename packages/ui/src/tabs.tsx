"use client";

import * as Radix from "radix-ui/tabs";
import type { ReactNode } from "react";
import { tabLook, tabsLook } from "./nav-tabs";

type TabsProps = {
  label: string;
  items: readonly { id: string; label: string; count?: string; content: ReactNode }[];
  defaultValue?: string | undefined;
  value?: string | undefined;
  onValueChange?: ((id: string) => void) | undefined;
};

/** Sides of one thing on one page. Where each deserves an address, use NavTabs. */
export function Tabs({ label, items, defaultValue, value, onValueChange }: TabsProps) {
  const first = items[0]?.id ?? "";
  const held = value === undefined ? { defaultValue: defaultValue ?? first } : { value };
  return (
    <Radix.Root {...held} {...(onValueChange && { onValueChange })}>
      <Radix.List aria-label={label} className={tabsLook}>
        {items.map((item) => (
          <Radix.Trigger key={item.id} value={item.id} className={tabLook}>
            {item.label}
            {item.count && <span className="num text-tiny font-normal text-ink-3">{item.count}</span>}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {items.map((item) => (
        <Radix.Content key={item.id} value={item.id} className="rounded-control pt-5">
          {item.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
