"use client";

import { Button } from "@spots/ui/button";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConflictDialog } from "./conflict-dialog";
import type { RoadEdit } from "./road-edit";
import type { Conflicting } from "./use-edit-queue";

type Props = { conflicting: Conflicting | null; onMine: (edit: RoadEdit) => void; onTheirs: () => void };

/** Tells that two hands met, without taking the keys away from whoever is typing; both versions are one press away, and wait. */
export function ConflictNotice({ conflicting, onMine, onTheirs }: Props) {
  const say = useTranslations("journey");
  const [isOpen, setOpen] = useState(false);
  const by = conflicting?.by || say("somebody");
  return (
    <>
      <div role="alert" className="fixed inset-x-4 bottom-24 z-30 mx-auto max-w-xl empty:hidden sm:bottom-6">
        {conflicting && !isOpen && (
          <div className="flex flex-wrap items-center justify-between gap-3 rounded-card border border-magic bg-paper px-4 py-3 shadow-high">
            <p className="font-semibold">{say("clash", { by })}</p>
            <Button size="small" variant="primary" onClick={() => setOpen(true)}>
              {say("seeBoth")}
            </Button>
          </div>
        )}
      </div>
      <ConflictDialog
        conflicting={isOpen ? conflicting : null}
        onMine={(edit) => {
          setOpen(false);
          onMine(edit);
        }}
        onTheirs={() => {
          setOpen(false);
          onTheirs();
        }}
        onLater={() => setOpen(false)}
      />
    </>
  );
}
