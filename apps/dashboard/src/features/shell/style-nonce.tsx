"use client";

import { setNonce } from "get-nonce";

/**
 * Lets overlays lock the page's scrolling: the style element they insert bears the page's nonce.
 */
export function StyleNonce({ nonce }: { nonce: string }) {
  if (typeof window !== "undefined") setNonce(nonce);
  return null;
}
