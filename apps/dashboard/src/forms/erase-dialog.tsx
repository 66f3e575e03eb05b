"use client";

import { Button } from "@spots/ui/button";
import { DangerZone } from "@spots/ui/danger-zone";
import { useState } from "react";
import { Dialog } from "./sheet";

type Props = {
  words: Readonly<Record<"button" | "title" | "explained" | "yes" | "close", string>>;
  isPending: boolean;
  /** Erases, and calls `onDone` when nothing is left. */
  onErase: (onDone: () => void) => void;
};

/** A button that erases something for good, after a question. */
export function EraseDialog({ words, isPending, onErase }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog
      size="small"
      open={isOpen}
      onOpenChange={setOpen}
      title={words.title}
      closeLabel={words.close}
      trigger={<Button variant="plain">{words.button}</Button>}
    >
      <DangerZone
        explained={words.explained}
        label={words.yes}
        pending={isPending}
        onPress={() => onErase(() => setOpen(false))}
      />
    </Dialog>
  );
}
