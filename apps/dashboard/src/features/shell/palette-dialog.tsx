"use client";

import { CommandPalette } from "@spots/ui/command-palette";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type PaletteProps, usePaletteGroups } from "./use-palette-groups";

type Props = PaletteProps & { open: boolean; onOpenChange: (open: boolean) => void };

/** The dialog of the palette; filters its entries by the typed text. */
export default function PaletteDialog({ business, pages, maySearch, open, onOpenChange }: Props) {
  const say = useTranslations("shell");
  const router = useRouter();
  const [query, setQuery] = useState("");
  const change = (next: boolean) => {
    onOpenChange(next);
    setQuery("");
  };
  const go = (href: string) => {
    change(false);
    router.push(href);
  };
  const { groups, isPending } = usePaletteGroups({ business, pages, maySearch, query, go });
  return (
    <CommandPalette
      open={open}
      onOpenChange={change}
      title={say("goTo")}
      placeholder={say("goToHint")}
      emptyText={say("goToNothing")}
      query={query}
      onQueryChange={setQuery}
      pendingText={isPending && groups.length === 0 ? say("found.searching") : undefined}
      groups={groups}
    />
  );
}
