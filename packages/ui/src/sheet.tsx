"use client";

import { Overlay, type OverlayProps } from "./overlay";

const sideways =
  "inset-y-0 w-full sm:w-[30rem] data-[state=closed]:animate-go-side data-[state=open]:animate-come-side";
const sides = {
  end: `${sideways} end-0 sm:border-s [--from:100%] rtl:[--from:-100%]`,
  start: `${sideways} start-0 sm:border-e [--from:-100%] rtl:[--from:100%]`,
  bottom:
    "inset-x-0 bottom-0 mx-auto max-h-[92dvh] max-w-2xl rounded-t-sheet border-t data-[state=closed]:animate-go-down data-[state=open]:animate-come-up",
};

/**
 * A drawer beside the page, for content that needs more room than a dialog. On a phone it comes
 * from the bottom.
 */
export function Sheet({ side = "end", ...props }: OverlayProps & { side?: keyof typeof sides }) {
  return <Overlay {...props} panel={sides[side]} />;
}
