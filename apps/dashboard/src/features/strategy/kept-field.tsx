"use client";

import { Button } from "@spots/ui/button";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { TextareaField } from "@spots/ui/textarea-field";
import { useTranslations } from "next-intl";
import { type Conflict, type Edit, useKeep } from "./use-keep";

type Props = {
  label: string;
  hint?: string;
  value: string;
  /** Several lines; without, one. */
  rows?: number;
  type?: "text" | "date";
  /** A choice instead of a text. */
  options?: readonly { value: string; label: string }[];
  save: (edit: Edit) => Promise<unknown>;
};

/** A field of something that is there already: kept when one leaves it, and never over another's words. */
export function KeptField({ label, hint, value, rows, type = "text", options, save }: Props) {
  const say = useTranslations("strategy");
  const kept = useKeep(value, save);
  const common = { label, ...(hint ? { hint } : {}), ...(kept.error ? { error: kept.error } : {}), value: kept.text };
  const typed = {
    ...common,
    onBlur: kept.onBlur,
    onChange: (event: { target: { value: string } }) => kept.onType(event.target.value),
  };
  return (
    <div className="grid gap-1.5">
      {options ? (
        <SelectField {...common} options={options} onChange={(event) => kept.onChoose(event.target.value)} />
      ) : rows ? (
        <TextareaField {...typed} rows={rows} />
      ) : (
        <TextField {...typed} type={type} />
      )}
      <p role="status" className="text-tiny text-ink-3 empty:hidden">
        {kept.state === "saving" && say("saving")}
        {kept.state === "waiting" && say("waiting")}
        {kept.state === "saved" && say("saved")}
      </p>
      <div role="alert" className="empty:hidden">
        {kept.conflict && (
          <ConflictChoice
            conflict={kept.conflict}
            spoken={(text) => options?.find((each) => each.value === text)?.label ?? text}
            onTheirs={kept.takeTheirs}
            onYours={kept.keepYours}
          />
        )}
      </div>
    </div>
  );
}

type ChoiceProps = { conflict: Conflict; spoken: (text: string) => string; onTheirs: () => void; onYours: () => void };

/** Where two hands met: both versions, and one press for either. */
function ConflictChoice({ conflict: { by, theirs, yours }, spoken, onTheirs, onYours }: ChoiceProps) {
  const say = useTranslations("strategy");
  return (
    <div className="grid gap-3 rounded-card border border-magic-line bg-magic-wash p-4">
      <div>
        <p className="font-semibold">{say("clash.told", { by })}</p>
        <p className="text-small text-ink-2">{say("clash.teach")}</p>
      </div>
      <dl className="grid gap-3 sm:grid-cols-2">
        {[
          [say("clash.theirs", { by }), theirs],
          [say("clash.yours"), yours],
        ].map(([who, text]) => (
          <div key={who} className="min-w-0 rounded-control bg-paper px-3 py-2">
            <dt className="eyebrow">{who}</dt>
            <dd className="whitespace-pre-line wrap-anywhere text-small">
              {spoken(text ?? "") || say("clash.nothing")}
            </dd>
          </div>
        ))}
      </dl>
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={onTheirs}>
          {say("clash.takeTheirs")}
        </Button>
        <Button size="small" variant="primary" onClick={onYours}>
          {say("clash.keepYours")}
        </Button>
      </div>
    </div>
  );
}
