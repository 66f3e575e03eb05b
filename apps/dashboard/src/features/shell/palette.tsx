"use client";

import { plain } from "@spots/domain/people/plain";
import { Button } from "@spots/ui/button";
import { CommandPalette } from "@spots/ui/command-palette";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";

/** ⌘K: every room by its name. */
export function Palette({ places }: { places: readonly { id: string; href: string; label: string }[] }) {
  const say = useTranslations("shell");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" icon="search" onClick={() => setOpen(true)} aria-keyshortcuts="Meta+K Control+K">
        {say("goTo")}
      </Button>
      <CommandPalette
        open={open}
        onOpenChange={setOpen}
        title={say("goTo")}
        placeholder={say("goToHint")}
        emptyText={say("goToNothing")}
        hotkey
        fold={plain}
        groups={[
          {
            heading: say("rooms"),
            items: places.map(({ id, href, label }) => ({
              id,
              label,
              onSelect: () => {
                setOpen(false);
                router.push(href);
              },
            })),
          },
        ]}
      />
    </>
  );
}
