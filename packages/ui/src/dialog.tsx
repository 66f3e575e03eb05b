"use client";

import { Overlay, type OverlayProps } from "./overlay";

const sizes = { small: "sm:max-w-md", medium: "sm:max-w-xl", large: "sm:max-w-3xl" };

/** A modal dialog for a question or a short form. On a phone it is at the bottom of the screen. */
export function Dialog({ size = "medium", ...props }: OverlayProps & { size?: keyof typeof sizes }) {
  return (
    <Overlay
      {...props}
      panel={`inset-x-0 bottom-0 max-h-[92dvh] rounded-t-sheet border-t data-[state=closed]:animate-sink data-[state=open]:animate-rise sm:inset-auto sm:start-1/2 sm:top-1/2 sm:max-h-[86dvh] sm:w-[calc(100vw-3rem)] sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-sheet sm:border rtl:sm:translate-x-1/2 ${sizes[size]}`}
    />
  );
}
