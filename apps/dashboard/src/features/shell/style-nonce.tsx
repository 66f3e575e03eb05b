"use client";

import { setNonce } from "get-nonce";

/** Gives the page's nonce to the style element that an overlay inserts to lock scrolling. */
export function StyleNonce({ nonce }: { nonce: string }) {
  if (typeof window !== "undefined") setNonce(nonce);
  return null;
}
