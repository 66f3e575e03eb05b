"use client";

import { mostEndingText, mostOptionText } from "@spots/domain/form/limits";
import { SectionHead } from "@spots/ui/section-head";
import { TextField } from "@spots/ui/text-field";
import { useTranslations } from "next-intl";
import { FriendFields } from "./friend-fields";
import { TextFields } from "./text-fields";
import type { FormDraft } from "./use-form-draft";

type Props = { draft: FormDraft; wrong: (path: string) => string | undefined };

/** What the page of thanks says in the business's own words, the same for everybody. */
export function EndingFields({ draft, wrong }: Props) {
  const say = useTranslations("questionForm.ending");
  const { ending, languages } = draft.content;
  const texts = (name: "words" | "voucher" | "linkText", most: number, teach?: string) => (
    <TextFields
      label={say(name)}
      texts={ending[name]}
      languages={languages}
      most={most}
      {...(teach !== undefined && { teach })}
      wrong={(language) => wrong(`ending.${name}.${language}`)}
      onChange={(text) => draft.setEnding({ ...ending, [name]: text })}
    />
  );
  return (
    <section aria-labelledby="ending" className="grid gap-4">
      <SectionHead id="ending" title={say("title")} />
      <p className="text-ink-2">{say("teach")}</p>
      {texts("words", mostEndingText, say("slotsTeach"))}
      {texts("voucher", mostEndingText)}
      <TextField
        label={say("link")}
        hint={say("linkTeach")}
        type="url"
        maxLength={500}
        value={ending.link}
        error={wrong("ending.link")}
        onChange={({ currentTarget }) => draft.setEnding({ ...ending, link: currentTarget.value })}
      />
      {texts("linkText", mostOptionText)}
      <FriendFields draft={draft} wrong={wrong} />
    </section>
  );
}
