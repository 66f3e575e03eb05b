"use client";

import { type ReactElement, useId, useRef, useState } from "react";
import type { IconName } from "./icon";
import { later, useLater } from "./later";
import { Trigger } from "./trigger";

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

const surface = later(() => import("./menu-surface").then((module) => module.MenuSurface));

/** A menu of actions or links behind one button. */
export function Menu({ trigger, label, items, align = "end" }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLElement>(null);
  const [open, setOpen] = useState<"pointer" | "key" | null>(null);
  const { loaded: Surface, load } = useLater(surface);
  const near = (pressed: HTMLElement) => {
    button.current = pressed;
    void load();
  };
  return (
    <>
      <Trigger
        opens="menu"
        isOpen={open !== null}
        controls={id}
        onNear={near}
        onPress={(pressed, byKey) => {
          near(pressed);
          setOpen(open === null ? (byKey ? "key" : "pointer") : null);
        }}
      >
        {trigger}
      </Trigger>
      {Surface && (
        <Surface
          id={id}
          isOpen={open !== null}
          onOpenChange={(isOpen) => setOpen(isOpen ? "pointer" : null)}
          button={button}
          isByKey={open === "key"}
          label={label}
          items={items}
          align={align}
        />
      )}
    </>
  );
}
