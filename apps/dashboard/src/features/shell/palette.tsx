"use client";

import { Button } from "@spots/ui/button";
import { CommandPalette } from "@spots/ui/command-palette";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type PalettePage, usePaletteGroups } from "./use-palette-groups";

type Props = {
  business: string;
  pages: readonly PalettePage[];
  /** Whether the member may search spots, people and journeys. */
  maySearch: boolean;
};

/** ⌘K: pages, things, actions and the meaning of words, by what is typed. */
export function Palette({ business, pages, maySearch }: Props) {
  const say = useTranslations("shell");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState("");
  const change = (next: boolean) => {
    setOpen(next);
    setQuery("");
  };
  const go = (href: string) => {
    change(false);
    router.push(href);
  };
  const { groups, isPending } = usePaletteGroups({ business, pages, maySearch, query, go });
  return (
    <>
      <Button size="small" icon="search" onClick={() => setOpen(true)} aria-keyshortcuts="Meta+K Control+K">
        <span className="max-sm:sr-only">{say("goTo")}</span>
      </Button>
      <CommandPalette
        open={open}
        onOpenChange={change}
        title={say("goTo")}
        placeholder={say("goToHint")}
        emptyText={say("goToNothing")}
        hotkey
        query={query}
        onQueryChange={setQuery}
        pendingText={isPending && groups.length === 0 ? say("found.searching") : undefined}
        groups={groups}
      />
    </>
  );
}
