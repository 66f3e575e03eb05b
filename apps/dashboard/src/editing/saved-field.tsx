"use client";

import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { TextareaField } from "@spots/ui/textarea-field";
import { showToast } from "@spots/ui/toast";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { refusalIn, useRefusal } from "@/api/use-refusal";
import { useLeaveWarning } from "@/forms/use-leave-warning";
import { WaitingNotice } from "@/offline/waiting";
import { ConflictChoice } from "./conflict";
import type { FieldEdit } from "./field-edits";
import { useAutosave } from "./use-autosave";

type Props = {
  label: string;
  hint?: string;
  value: string;
  /** True for a textarea; otherwise a single-line input. */
  rows?: number;
  type?: "text" | "date";
  /** The options of a select; without them the field is a text field. */
  options?: readonly { value: string; label: string }[];
  save: (edit: FieldEdit<string>) => Promise<unknown>;
};

/**
 * A field of an existing thing, saved when the person leaves it. A concurrent change is shown as a
 * conflict and never overwritten.
 */
export function SavedField({ label, hint, value, rows, type = "text", options, save }: Props) {
  const say = useTranslations("editing");
  const { sentence, fields } = useRefusal();
  const [isTouched, setTouched] = useState(false);
  const reasonOf = (error: unknown) => Object.values(fields(error))[0] ?? sentence(error);
  const { typed, isUnsaved, state, error, conflict, change, flush, resolve } = useAutosave({
    stored: { value },
    read: (words) => ({ value: words.value.trim() }),
    send: ({ value: edit }) => save(edit as FieldEdit<string>),
    conflictsIn: (met) => Object.fromEntries(Object.values(met).map((theirs) => ["value", theirs])),
    pauseMs: options ? 0 : null,
    onUnsavedAway: (refused, edits) => {
      const met = Object.values(refusalIn(refused)?.conflicts ?? {})[0];
      const yours = `${say("conflict.yours")}: ${String(edits.value?.to)}`;
      const by = String(refusalIn(refused)?.values.by ?? "") || say("conflict.somebody");
      const theirs = met && `${say("conflict.theirs", { by })}: ${String(met.theirs)}`;
      const title = met ? say("conflict.told", { by }) : reasonOf(refused);
      showToast({ tone: "warn", lasting: true, title, detail: [yours, theirs].filter(Boolean).join(" — ") });
    },
  });
  useLeaveWarning(isUnsaved);
  const common = {
    label,
    hint,
    error: error ? reasonOf(error) : undefined,
    value: typed.value,
    onChange: (event: { target: { value: string } }) => {
      setTouched(true);
      change({ value: event.target.value });
    },
    onBlur: () => {
      if (!conflict) void flush();
    },
  };
  return (
    <div className="grid gap-1.5">
      {options ? (
        <SelectField {...common} options={options} />
      ) : rows ? (
        <TextareaField {...common} rows={rows} />
      ) : (
        <TextField {...common} type={type} />
      )}
      <p role="status" className="text-tiny text-ink-3 empty:hidden">
        {state === "saving" && say("saving")}
        {state === "waiting" && <WaitingNotice waiting={[{ isStuck: true, isSignedOut: false }]} />}
        {state === "saved" && isTouched && say("saved")}
      </p>
      <div role="alert" className="empty:hidden">
        {conflict && (
          <ConflictChoice
            conflict={conflict}
            textOf={(text) => options?.find((each) => each.value === text)?.label ?? String(text ?? "")}
            onResolve={resolve}
          />
        )}
      </div>
    </div>
  );
}
