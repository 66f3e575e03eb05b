"use client";

import { Button } from "@spots/ui/button";
import { useHotkey } from "@spots/ui/hotkey";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import type { PaletteProps } from "./use-palette-groups";

const load = () => import("./palette-dialog");
const PaletteDialog = lazy(load);

/**
 * The command palette (⌘K): pages, search results, actions and glossary entries. Its code is loaded
 * when it is first opened.
 */
export function Palette(props: PaletteProps) {
  const say = useTranslations("shell");
  const [open, setOpen] = useState<boolean | null>(null);
  useHotkey(() => setOpen(!open));
  return (
    <>
      <Button
        size="small"
        icon="search"
        onPointerEnter={load}
        onFocus={load}
        onClick={() => setOpen(true)}
        aria-keyshortcuts="Meta+K Control+K"
      >
        {/* On a phone the business's name needs the room. */}
        <span className="max-sm:sr-only">{say("goTo")}</span>
      </Button>
      {open !== null && (
        <Suspense>
          <PaletteDialog {...props} open={open} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  );
}
