import type { ReactNode } from "react";

/** The name of a keyboard key. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-grid min-h-5.5 min-w-5.5 place-items-center rounded-control border border-line-2 bg-paper px-1.5 font-sans text-tiny leading-none text-ink-2">
      {children}
    </kbd>
  );
}
