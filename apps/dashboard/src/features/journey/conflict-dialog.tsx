"use client";

import { Button } from "@spots/ui/button";
import { useTranslations } from "next-intl";
import { Dialog } from "@/forms/sheet";
import type { RoadEdit } from "./road-edit";
import type { Conflicting } from "./use-edit-queue";

const spoken = (value: unknown): string =>
  Array.isArray(value) ? value.join("\n") : value === null || value === "" ? "–" : String(value);

type Props = {
  conflicting: Conflicting | null;
  onMine: (edit: RoadEdit) => void;
  onTheirs: () => void;
  /** Closed without a choice: both wait. */
  onLater: () => void;
};

/** Where two hands met: both versions, to choose from. Nothing was overwritten, and nothing is lost. */
export function ConflictDialog({ conflicting, onMine, onTheirs, onLater }: Props) {
  const say = useTranslations("journey");
  const by = conflicting?.by || say("somebody");
  const mine = () => {
    if (!conflicting || !("edits" in conflicting.edit)) return;
    const edits = Object.fromEntries(
      Object.entries(conflicting.edit.edits).map(([field, edit]) => {
        const conflict = conflicting.conflicts[field];
        return [field, conflict ? { was: conflict.theirs, to: edit.to } : edit];
      }),
    );
    onMine({ ...conflicting.edit, edits });
  };
  return (
    <Dialog
      open={conflicting !== null}
      onOpenChange={(open) => !open && onLater()}
      onReopen={null}
      size="large"
      title={say("clash", { by })}
      description={say("clashTeach")}
      closeLabel={say("close")}
      footer={
        <>
          <Button onClick={onTheirs}>{say("takeTheirs", { by })}</Button>
          <Button variant="primary" onClick={mine}>
            {say("keepMine")}
          </Button>
        </>
      }
    >
      <div className="grid gap-5">
        {Object.entries(conflicting?.conflicts ?? {}).map(([field, { theirs, yours }]) => (
          <section key={field} aria-label={fieldName(field)} className="grid gap-3 sm:grid-cols-2">
            <div className="rounded-card border border-line bg-paper-2 p-4">
              <p className="eyebrow text-ink-3">{say("theirVersion", { by })}</p>
              <p className="mt-1 whitespace-pre-line break-words">{spoken(theirs)}</p>
            </div>
            <div className="rounded-card border border-magic bg-magic-wash p-4">
              <p className="eyebrow text-ink-3">{say("yourVersion")}</p>
              <p className="mt-1 whitespace-pre-line break-words">{spoken(yours)}</p>
            </div>
          </section>
        ))}
      </div>
    </Dialog>
  );

  function fieldName(field: string): string {
    return say.has(`field.${field}` as "field.name") ? say(`field.${field}` as "field.name") : field;
  }
}
