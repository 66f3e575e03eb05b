"use client";

import { saysTheSame } from "@spots/domain/kernel/same";
import type { OwnTexts } from "@spots/domain/spot/spot";
import { TextField } from "@spots/ui/text-field";
import { TextareaField } from "@spots/ui/textarea-field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Controller } from "react-hook-form";
import type { FormState } from "@/forms/use-form";
import { Help } from "@/help/help";

type Props = {
  form: FormState<OwnTexts>;
  /** The refusals of an earlier save, by field. */
  refusedAt: (name: keyof OwnTexts) => string | undefined;
};
type TextName = Exclude<keyof OwnTexts, "cues" | "aliases">;

const parts: readonly {
  readonly id: "moment" | "briefing";
  readonly fields: readonly { readonly name: TextName; readonly rows: number }[];
}[] = [
  {
    id: "moment",
    fields: [
      { name: "name", rows: 1 },
      { name: "happens", rows: 3 },
      { name: "retold", rows: 2 },
      { name: "talkLine", rows: 1 },
      { name: "anchor", rows: 1 },
      { name: "emotion", rows: 1 },
    ],
  },
  {
    id: "briefing",
    fields: [
      { name: "briefWhat", rows: 2 },
      { name: "briefWhy", rows: 2 },
      { name: "briefHow", rows: 2 },
      { name: "stopRule", rows: 1 },
    ],
  },
];

/** The fields that the glossary explains. */
const isTerm = (name: TextName) => name === "talkLine" || name === "anchor" || name === "stopRule";

/** Fields that hold a list, typed one entry per line. */
const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

/**
 * The text fields of a spot: the moment, the briefing for staff, and the other names that customers
 * use for it.
 */
export function SpotFields({ form, refusedAt }: Props) {
  const say = useTranslations("spot");
  const errorOf = (name: keyof OwnTexts) => form.errorAt(name) ?? refusedAt(name);
  return (
    <>
      {parts.map(({ id, fields }) => (
        <fieldset key={id} className="grid grid-cols-1 gap-5">
          <legend className="mb-3 font-serif text-title">
            {say(`part.${id}`)} <Help term={id === "moment" ? "spot" : "briefing"} />
          </legend>
          {id === "briefing" && (
            <p className="text-small text-ink-2">{say("slots", { name: "{name}", occasion: "{occasion}" })}</p>
          )}
          {fields.map(({ name, rows }) =>
            rows === 1 ? (
              <TextField
                key={name}
                label={say(`field.${name}`)}
                help={isTerm(name) && <Help term={name} />}
                hint={say(`hint.${name}`)}
                {...form.field(name)}
                error={errorOf(name)}
              />
            ) : (
              <TextareaField
                key={name}
                rows={rows}
                label={say(`field.${name}`)}
                hint={say(`hint.${name}`)}
                {...form.field(name)}
                error={errorOf(name)}
              />
            ),
          )}
          {id === "briefing" && <Lines form={form} name="cues" error={errorOf("cues")} />}
        </fieldset>
      ))}
      <fieldset className="grid grid-cols-1 gap-5">
        <legend className="mb-3 font-serif text-title">{say("part.words")}</legend>
        <Lines form={form} name="aliases" error={errorOf("aliases")} />
      </fieldset>
    </>
  );
}

type LinesProps = { form: Props["form"]; name: "cues" | "aliases"; error: string | undefined };

function Lines({ form, name, error }: LinesProps) {
  const say = useTranslations("spot");
  // The typed text with its blank lines and spaces. It is shown while it has the same entries as
  // the field's value.
  const [text, setText] = useState("");
  return (
    <Controller
      control={form.rhf.control}
      name={name}
      render={({ field }) => (
        <TextareaField
          rows={3}
          label={say(`field.${name}`)}
          help={name === "cues" && <Help term="cues" />}
          hint={say(`hint.${name}`)}
          name={name}
          ref={field.ref}
          value={saysTheSame(linesOf(text), field.value) ? text : field.value.join("\n")}
          onBlur={field.onBlur}
          onChange={(event) => {
            setText(event.target.value);
            field.onChange(linesOf(event.target.value));
          }}
          error={error}
        />
      )}
    />
  );
}
