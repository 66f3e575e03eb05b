"use client";

import { useMessages, useTranslations } from "next-intl";
import type { Term } from "./help";

/** Returns every entry of the glossary in the reader's language. */
export function useGlossary() {
  const say = useTranslations("glossary");
  const { glossary } = useMessages();
  const terms = Object.keys(glossary.term) as Term[];
  return {
    heading: say("heading"),
    terms: terms.map((id) => ({
      id,
      word: say(`term.${id}.word`),
      means: say(`term.${id}.means`),
      example: say("example", { text: say(`term.${id}.example`) }),
    })),
  };
}
