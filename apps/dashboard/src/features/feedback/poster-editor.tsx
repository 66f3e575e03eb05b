"use client";

import type { PosterDesign } from "@spots/domain/feedback/poster";
import { Button } from "@spots/ui/button";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { useFormatter, useTranslations } from "next-intl";

const sizes: readonly PosterDesign["size"][] = ["a4", "a5", "a6", "stickers"];
const languages: readonly PosterDesign["language"][] = ["en", "de"];

type Props = { design: PosterDesign; contrast: { readonly text: number; readonly isSeen: boolean } };

/**
 * What is printed: its size, language, texts and colour. The choices are in the address, so that it
 * can be shared.
 */
export function PosterEditor({ design, contrast }: Props) {
  const say = useTranslations("channel");
  const format = useFormatter();
  const { size, language, headline, note, colour } = design;
  return (
    <form method="get" className="grid w-full max-w-lg gap-4" aria-label={say("design")}>
      <SelectField
        name="size"
        label={say("size")}
        defaultValue={size}
        options={sizes.map((value) => ({ value, label: say(`sizes.${value}`) }))}
      />
      <SelectField
        name="language"
        label={say("language")}
        defaultValue={language}
        options={languages.map((value) => ({ value, label: say(`languages.${value}`) }))}
      />
      <TextField
        name="headline"
        label={say("headline")}
        optionalText={say("optional")}
        hint={say("headlineHint")}
        defaultValue={headline}
        maxLength={120}
      />
      <TextField name="note" label={say("note")} optionalText={say("optional")} defaultValue={note} maxLength={120} />
      <TextField
        name="colour"
        type="color"
        label={say("colour")}
        hint={say(contrast.isSeen ? "contrast" : "contrastLow", {
          ratio: format.number(contrast.text, { maximumFractionDigits: 1 }),
        })}
        defaultValue={colour}
      />
      <div>
        <Button type="submit">{say("showDesign")}</Button>
      </div>
    </form>
  );
}
