"use client";

import type { Locale } from "@spots/domain/kernel/locales";
import { furtherLanguages, missingIn, TranslatableFields } from "@spots/domain/spot/in-language";
import type { SpotContent } from "@spots/domain/spot/spot";
import { Button } from "@spots/ui/button";
import { SectionHead } from "@spots/ui/section-head";
import { Status } from "@spots/ui/status";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { LanguageDialog } from "./language-dialog";

type Props = {
  business: string;
  spotId: string;
  content: SpotContent;
  /** The business's own language. */
  language: string;
};

/** The further languages of a spot, each with what is missing in it, which blocks nothing. */
export function SpotLanguages({ content, language: own, ...rest }: Props) {
  const say = useTranslations("spot");
  const [open, setOpen] = useState<Locale | null>(null);
  const nameOf = (language: Locale) => say(`language.${language}`);
  return (
    <section aria-labelledby="languages" className="grid grid-cols-1 gap-2">
      <SectionHead id="languages" level={3} title={say("languages")} detail={say("languagesTeach")} />
      <ul className="grid grid-cols-1 text-small">
        {furtherLanguages(own, content).map((language) => {
          const missing = missingIn(content, language);
          const isBegun = content.translations[language] !== undefined;
          const fields = TranslatableFields.filter((field) => missing.includes(field)).map((field) =>
            say(`field.${field}`),
          );
          return (
            <li key={language} className="grid grid-cols-1 gap-2 border-line border-t py-3">
              <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
                <div className="min-w-0">
                  <p className="font-semibold text-base">{nameOf(language)}</p>
                  <Status tone={missing.length === 0 ? "good" : isBegun ? "info" : "quiet"}>
                    {missing.length === 0
                      ? say("allIn", { language: nameOf(language) })
                      : isBegun
                        ? say("missingIn", { language: nameOf(language), count: missing.length })
                        : say("notIn", { language: nameOf(language) })}
                  </Status>
                </div>
                <Button size="small" onClick={() => setOpen(language)}>
                  {say("writeIn", { language: nameOf(language) })}
                </Button>
              </div>
              {isBegun && fields.length > 0 && <p className="text-ink-3">{fields.join(" · ")}</p>}
            </li>
          );
        })}
      </ul>
      <LanguageDialog content={content} language={open} onClose={() => setOpen(null)} {...rest} />
    </section>
  );
}
