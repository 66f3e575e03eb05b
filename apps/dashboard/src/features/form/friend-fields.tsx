"use client";

import { mostEndingText, mostOptionText } from "@spots/domain/form/limits";
import { CheckboxField } from "@spots/ui/checkbox-field";
import { TextField } from "@spots/ui/text-field";
import { useTranslations } from "next-intl";
import { TextFields } from "./text-fields";
import type { FormDraft } from "./use-form-draft";

type Props = { draft: FormDraft; wrong: (path: string) => string | undefined };
type Texts = readonly ["words" | "voucher" | "linkText", number];

/**
 * The link that customers may show to a friend, and what the friend reads and gets. Off by default.
 */
export function FriendFields({ draft, wrong }: Props) {
  const say = useTranslations("questionForm.friend");
  const { ending, languages } = draft.content;
  const { friend } = ending;
  const set = (change: Partial<typeof friend>) => draft.setEnding({ ...ending, friend: { ...friend, ...change } });
  const texts = ([name, most]: Texts) => (
    <TextFields
      key={name}
      label={say(name)}
      texts={friend[name]}
      languages={languages}
      most={most}
      wrong={(language) => wrong(`ending.friend.${name}.${language}`)}
      onChange={(text) => set({ [name]: text })}
    />
  );
  return (
    <div className="grid gap-4">
      <CheckboxField
        label={say("isOn")}
        hint={say("teach")}
        checked={friend.isOn}
        onChange={({ currentTarget }) => set({ isOn: currentTarget.checked })}
      />
      {friend.isOn && (
        <>
          {texts(["words", mostEndingText])}
          {texts(["voucher", mostEndingText])}
          <TextField
            label={say("link")}
            type="url"
            maxLength={500}
            value={friend.link}
            error={wrong("ending.friend.link")}
            onChange={({ currentTarget }) => set({ link: currentTarget.value })}
          />
          {texts(["linkText", mostOptionText])}
        </>
      )}
    </div>
  );
}
