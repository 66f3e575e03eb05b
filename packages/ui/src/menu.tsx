"use client";

import { type ReactElement, useId, useRef, useState } from "react";
import { later, useLater } from "./later";
import type { MenuItem } from "./menu-surface";
import { Trigger } from "./trigger";

type MenuProps = {
  trigger: ReactElement;
  label: string;
  items: readonly MenuItem[];
  align?: "start" | "end" | undefined;
};

const surface = later(() => import("./menu-surface").then((module) => module.MenuSurface));

/** Loads what every menu shows. */
export const prepareMenus = (): void => void surface.load();

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
