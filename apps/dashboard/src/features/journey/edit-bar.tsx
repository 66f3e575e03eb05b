"use client";

import { isComposing } from "@spots/ui/composing";
import { IconButton } from "@spots/ui/icon-button";
import { TextLink } from "@spots/ui/link";
import { Status } from "@spots/ui/status";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import type { Editor } from "./use-editor";

/** Whether everything is kept, and the way back and forth; also by the keys that everybody knows. */
export function EditBar({ editor }: { editor: Editor }) {
  const say = useTranslations("journey");
  const here = usePathname();
  const { undo, redo, mayUndo, mayRedo, waiting, isStuck, isSignedOut } = editor;
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
      <output className="me-2 text-small text-ink-3" data-waiting={waiting}>
        {waiting === 0 ? (
          say("saved")
        ) : isSignedOut ? (
          <Status tone="warn">
            {say("signedOut", { count: waiting })}{" "}
            <TextLink href={`/sign-in?to=${encodeURIComponent(here)}`}>{say("signInAgain")}</TextLink>
          </Status>
        ) : isStuck ? (
          <Status tone="info">{say("waits", { count: waiting })}</Status>
        ) : (
          say("saving")
        )}
      </output>
      <IconButton icon="undo" variant="plain" label={say("undo")} disabled={!mayUndo} onClick={undo} />
      <IconButton icon="redo" variant="plain" label={say("redo")} disabled={!mayRedo} onClick={redo} />
    </div>
  );
}
