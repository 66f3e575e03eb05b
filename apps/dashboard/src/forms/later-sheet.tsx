"use client";

import { type Later, useFirstUse, useLater } from "@spots/ui/later";
import { Scrim } from "@spots/ui/overlay";
import { type ReactNode, useEffect, useEffectEvent } from "react";
import { useUnloaded } from "./use-unloaded";

type Props<Part> = {
  of: Later<Part>;
  open: boolean;
  onClose: () => void;
  /** Renders the sheet: `(Sheet) => <Sheet open={…} />`. */
  children: (part: Part) => ReactNode;
};

/**
 * A sheet or dialog that is loaded when the person begins to use the page, or at the latest when it
 * is opened. A scrim covers the page while it is loaded.
 */
export function LaterSheet<Part>({ of, open, onClose, children }: Props<Part>) {
  const { loaded, load } = useLater(of);
  const unloaded = useUnloaded();
  useFirstUse(load);
  const begin = useEffectEvent(async () => {
    if ((await load()) !== null) return;
    onClose();
    unloaded();
  });
  useEffect(() => {
    if (open) void begin();
  }, [open]);
  if (loaded) return children(loaded);
  return open && <Scrim />;
}
