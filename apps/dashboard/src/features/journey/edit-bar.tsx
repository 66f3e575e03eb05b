"use client";

import { isComposing } from "@spots/ui/composing";
import { IconButton } from "@spots/ui/icon-button";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { WaitingNotice } from "@/offline/waiting";
import type { Editor } from "./use-editor";

/** Shows the save state and the undo and redo buttons, and handles their keyboard shortcuts. */
export function EditBar({ editor }: { editor: Editor }) {
  const say = useTranslations("editing");
  const journey = useTranslations("journey");
  const { undo, redo, mayUndo, mayRedo, waiting } = editor;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement && event.target.closest("input, textarea, select, [contenteditable]");
      if (typing || isComposing(event) || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      const isRedo = key === "y" || (key === "z" && event.shiftKey);
      if (key !== "z" && key !== "y") return;
      event.preventDefault();
      if (isRedo) redo();
      else undo();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [undo, redo]);
  return (
    <div className="flex items-center gap-1">
      <output className="me-2 text-small text-ink-3" data-waiting={waiting.length}>
        {waiting.length === 0 ? (
          say("saved")
        ) : waiting.some(({ isStuck }) => isStuck) ? (
          <WaitingNotice waiting={waiting} />
        ) : (
          say("saving")
        )}
      </output>
      <IconButton icon="undo" variant="plain" label={journey("undo")} disabled={!mayUndo} onClick={undo} />
      <IconButton icon="redo" variant="plain" label={journey("redo")} disabled={!mayRedo} onClick={redo} />
    </div>
  );
}
