"use client";

import type { Messages } from "@spots/messages/catalog";
import { Help as HelpButton } from "@spots/ui/help";
import { useTranslations } from "next-intl";

export type Term = keyof Messages["glossary"]["term"];

/** The "?" button that explains a glossary entry; placed where a page first uses the term. */
export function Help({ term }: { term: Term }) {
  const say = useTranslations("glossary");
  const word = say(`term.${term}.word`);
  return (
    <HelpButton
      label={say("what", { word })}
      word={word}
      means={say(`term.${term}.means`)}
      example={say("example", { text: say(`term.${term}.example`) })}
    />
  );
}
