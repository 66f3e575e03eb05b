"use client";

import { useState } from "react";
import { Icon, type IconName } from "./icon";
import { IconButton } from "./icon-button";
import { Anchor } from "./link";
import { Sheet } from "./sheet";

export type NavItem = {
  href: string;
  label: string;
  current?: boolean;
  icon?: IconName;
  /** A count: "3". */
  badge?: string;
};

type AppMenuProps = {
  navLabel: string;
  menuLabel: string;
  closeLabel: string;
  items: readonly NavItem[];
};

/** The app's navigation. Where the bar is too narrow, it is in a drawer. */
export function AppMenu({ navLabel, menuLabel, closeLabel, items }: AppMenuProps) {
  const [open, setOpen] = useState(false);
  return (
    <Sheet
      side="start"
      open={open}
      onOpenChange={setOpen}
      title={navLabel}
      closeLabel={closeLabel}
      trigger={<IconButton icon="menu" label={menuLabel} />}
    >
      <nav aria-label={navLabel}>
        <ul className="grid gap-1">
          {items.map((item) => (
            <li key={item.href}>
              <Anchor
                href={item.href}
                onClick={() => setOpen(false)}
                aria-current={item.current ? "page" : undefined}
                className="flex min-h-12 items-center gap-3.5 rounded-card px-3 text-lead text-ink-2 hover:bg-paper-2 aria-[current=page]:bg-paper-3 aria-[current=page]:font-semibold aria-[current=page]:text-ink"
              >
                {item.icon && <Icon name={item.icon} />}
                <span className="flex-1">{item.label}</span>
                {item.badge && (
                  <span className="num rounded-full bg-magic-wash px-2 text-small font-semibold text-magic-ink">
                    {item.badge}
                  </span>
                )}
              </Anchor>
            </li>
          ))}
        </ul>
      </nav>
    </Sheet>
  );
}
