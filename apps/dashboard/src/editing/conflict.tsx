"use client";

import { Button } from "@spots/ui/button";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Dialog } from "@/forms/sheet";

/** Fields that somebody else changed meanwhile, each with the stored and the wanted value. */
export type Conflict = {
  /** The name of the person who changed them; "" when it is unknown. */
  readonly by: string;
  readonly fields: Readonly<Record<string, { readonly theirs: unknown; readonly yours: unknown }>>;
};

type Props = {
  conflict: Conflict;
  /** Returns the label of a field; needed where there are several. */
  nameOf?: (field: string) => string | null;
  /** Formats a field's value for display. */
  textOf?: (value: unknown) => string;
  onResolve: (isMine: boolean) => void;
};

const asText = (value: unknown): string => (Array.isArray(value) ? value.join("\n") : String(value ?? ""));

/**
 * Shows both versions of a conflict with one button for each. Neither version has been overwritten.
 */
export function ConflictChoice({ conflict, onResolve, ...words }: Props) {
  const say = useTranslations("editing.conflict");
  const by = conflict.by || say("somebody");
  return (
    <div className="grid gap-3 rounded-card border border-magic-line bg-magic-wash p-4">
      <div>
        <p className="font-semibold">{say("told", { by })}</p>
        <p className="text-small text-ink-2">{say("teach")}</p>
      </div>
      <BothVersions conflict={conflict} {...words} />
      <div className="flex flex-wrap gap-2">
        <Choices by={by} size="small" onResolve={onResolve} />
      </div>
    </div>
  );
}

/**
 * Reports a conflict without moving the focus. A button opens a dialog with both versions; the
 * conflict stays until one is chosen.
 */
export function ConflictNotice({
  conflict,
  onResolve,
  ...words
}: Omit<Props, "conflict"> & { conflict: Conflict | null }) {
  const say = useTranslations("editing.conflict");
  const [isOpen, setOpen] = useState(false);
  const by = conflict?.by || say("somebody");
  const told = say("told", { by });
  return (
    <>
      <div role="alert" className="fixed inset-x-4 bottom-24 z-30 mx-auto max-w-xl empty:hidden sm:bottom-6">
        {conflict && !isOpen && (
          <div className="flex flex-wrap items-center justify-between gap-3 rounded-card border border-magic bg-paper px-4 py-3 shadow-high">
            <p className="font-semibold">{told}</p>
            <Button size="small" variant="primary" onClick={() => setOpen(true)}>
              {say("seeBoth")}
            </Button>
          </div>
        )}
      </div>
      <Dialog
        open={isOpen && conflict !== null}
        onOpenChange={setOpen}
        onReopen={null}
        size="large"
        title={told}
        description={say("teach")}
        closeLabel={say("later")}
        footer={
          <Choices
            by={by}
            onResolve={(isMine) => {
              setOpen(false);
              onResolve(isMine);
            }}
          />
        }
      >
        {conflict && <BothVersions conflict={conflict} {...words} />}
      </Dialog>
    </>
  );
}

type ChoicesProps = { by: string; size?: "small" | "medium"; onResolve: Props["onResolve"] };

function Choices({ by, size = "medium", onResolve }: ChoicesProps) {
  const say = useTranslations("editing.conflict");
  return (
    <>
      <Button size={size} onClick={() => onResolve(false)}>
        {say("takeTheirs", { by })}
      </Button>
      <Button size={size} variant="primary" onClick={() => onResolve(true)}>
        {say("keepYours")}
      </Button>
    </>
  );
}

function BothVersions({ conflict, nameOf = () => null, textOf = asText }: Omit<Props, "onResolve">) {
  const say = useTranslations("editing.conflict");
  const by = conflict.by || say("somebody");
  return Object.entries(conflict.fields).map(([field, { theirs, yours }]) => (
    <dl key={field} aria-label={nameOf(field) ?? undefined} className="grid gap-3 sm:grid-cols-2">
      {[[say("theirs", { by }), theirs] as const, [say("yours"), yours] as const].map(([who, value]) => (
        <div key={who} className="min-w-0 rounded-control bg-paper px-3 py-2">
          <dt className="eyebrow">{[nameOf(field), who].filter(Boolean).join(" · ")}</dt>
          <dd className="whitespace-pre-line wrap-anywhere text-small">{textOf(value) || say("nothing")}</dd>
        </div>
      ))}
    </dl>
  ));
}
