"use client";

import * as Radix from "radix-ui/tooltip";
import type { ReactElement } from "react";

/** A short explanation on pointing or focus. Never the only place where something is said: there is no pointing on a phone. */
export function Tooltip({ text, children }: { text: string; children: ReactElement }) {
  return (
    <Radix.Provider delayDuration={300}>
      <Radix.Root>
        <Radix.Trigger asChild>{children}</Radix.Trigger>
        <Radix.Portal>
          <Radix.Content
            sideOffset={6}
            collisionPadding={12}
            className="z-50 max-w-72 rounded-control border border-transparent bg-ink forced-colors:bg-[Canvas] px-2.5 py-1.5 text-small text-paper shadow-high data-[state=closed]:animate-vanish data-[state=delayed-open]:animate-appear"
          >
            {text}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  );
}
